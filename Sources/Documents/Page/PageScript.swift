/// What the page does when used: languages, colours, search, and what belongs together in figures and tables.
///
/// The address after `#` holds language and place, so that links and bookmarks keep them; nothing is stored.
enum PageScript {
    static let text = #"""
        'use strict';
        (() => {
          const root = document.documentElement;
          const all = (query, from) => Array.from((from || document).querySelectorAll(query));
          const by = (id) => document.getElementById(id);
          const language = () => root.dataset.language;
          const say = (zh, en) => {
            for (const [code, text] of [['zh', zh], ['en', en]]) {
              const span = document.createElement('span');
              span.lang = code;
              span.textContent = text;
              say.into.append(span);
            }
          };
          for (const part of all('.script')) if (!part.classList.contains('none')) part.hidden = false;

          // Rows and marks, each with the numbers of what it is about.
          const things = all('[data-s]');
          for (const thing of things) thing.subjects = thing.dataset.s.split(' ');
          const isMark = (thing) => thing.closest('svg') !== null;

          // Hints: the page's own, so that they follow the language.
          for (const shape of all('svg :has(> title)')) {
            const titles = all(':scope > title', shape);
            shape.hints = titles.map((title) => ({ lang: title.getAttribute('lang'), text: title.textContent }));
            for (const title of titles) title.remove();
          }
          const hintOf = (shape) => {
            const hints = shape.hints || [];
            return (hints.find((hint) => hint.lang === language()) || hints[0] || {}).text || '';
          };
          const hint = by('hint');
          const show = (shape, x, y) => {
            hint.textContent = hintOf(shape);
            hint.hidden = hint.textContent === '';
            const box = hint.getBoundingClientRect();
            hint.style.left = Math.max(4, Math.min(x + 14, innerWidth - box.width - 8)) + 'px';
            hint.style.top = (y + 18 + box.height > innerHeight ? Math.max(4, y - box.height - 10) : y + 18) + 'px';
          };
          document.addEventListener('pointermove', (event) => {
            const shape = event.target.closest ? event.target.closest('svg path, svg rect') : null;
            if (shape && shape.hints) show(shape, event.clientX, event.clientY); else hint.hidden = true;
          });

          // Marks: one stop of the tabulator for a figure, arrows from mark to mark.
          for (const svg of all('svg')) {
            const marks = all('[data-s]', svg);
            marks.forEach((mark, number) => {
              mark.setAttribute('tabindex', number ? '-1' : '0');
              mark.setAttribute('role', 'button');
            });
            svg.addEventListener('keydown', (event) => {
              const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
              const here = marks.indexOf(document.activeElement);
              if (!step || here === -1) return;
              event.preventDefault();
              const next = marks[(here + step + marks.length) % marks.length];
              marks[here].setAttribute('tabindex', '-1');
              next.setAttribute('tabindex', '0');
              next.focus();
            });
            svg.addEventListener('focusin', (event) => {
              const shape = event.target.firstElementChild;
              if (!shape || !shape.hints || !event.target.matches(':focus-visible')) return;
              const box = shape.getBoundingClientRect();
              show(shape, box.left, box.bottom);
            });
            svg.addEventListener('focusout', () => { hint.hidden = true; });
          }

          // Selection: everything about the first subject of what was chosen, and the rows of what goes with it.
          const bar = by('selection');
          const clear = () => {
            for (const row of all('.on')) { row.classList.remove('on'); row.removeAttribute('aria-current'); }
            for (const mark of all('svg .mark')) mark.remove();
            for (const pressed of all('svg [aria-pressed=true]')) pressed.setAttribute('aria-pressed', 'false');
            by('selected').replaceChildren();
            by('places').replaceChildren();
            bar.hidden = true;
          };
          const place = (thing, heading) => {
            const link = document.createElement('a');
            link.href = '#' + thing.id;
            link.append(...Array.from(heading.childNodes, (node) => node.cloneNode(true)));
            by('places').append(link);
          };
          const choose = (thing) => {
            clear();
            const [first, ...others] = thing.subjects;
            const own = (other) => !isMark(other) && others.includes(other.subjects[0]);
            const chosen = things.filter((other) => other.subjects.includes(first) || own(other));
            const headings = new Set();
            for (const other of chosen) {
              if (isMark(other)) {
                const line = other.firstElementChild.cloneNode(false);
                for (const name of ['fill', 'stroke', 'stroke-width', 'data-f']) line.removeAttribute(name);
                line.setAttribute('class', 'mark');
                other.closest('svg').append(line);
                other.setAttribute('aria-pressed', 'true');
              } else {
                other.classList.add('on');
                other.setAttribute('aria-current', 'true');
              }
              const heading = other.closest('section').querySelector('h2');
              if (!headings.has(heading)) { headings.add(heading); place(other, heading); }
            }
            if (isMark(thing)) {
              by('selected').textContent = hintOf(thing.firstElementChild);
            } else {
              const name = thing.querySelector('[scope=row], [scope=rowgroup], h3');
              if (name) by('selected').append(...Array.from(name.childNodes, (node) => node.cloneNode(true)));
              for (const link of all('a', by('selected'))) link.replaceWith(...link.childNodes);
            }
            bar.hidden = false;
          };
          by('clear').addEventListener('click', clear);
          document.addEventListener('keydown', (event) => {
            const thing = event.target.closest ? event.target.closest('svg [data-s]') : null;
            if (event.key === 'Escape') { clear(); hint.hidden = true; }
            if (thing && (event.key === 'Enter' || event.key === ' ')) { event.preventDefault(); choose(thing); }
          });

          // The address.
          const plain = (text) => { try { return decodeURIComponent(text); } catch { return text; } };
          const read = () => {
            const text = plain(location.hash.slice(1));
            const parts = new Map(text.split('&').map((part) => part.split('=')));
            return { language: parts.get('language'), at: parts.get('at') || (text.includes('=') ? '' : text) };
          };
          const write = (at) => {
            const hash = 'language=' + language() + (at ? '&at=' + at : '');
            if (location.hash.slice(1) !== hash) location.hash = hash;
          };
          // A place of the page, or what a row is about: #P09.
          const find = (id) => by(id) || all('[data-key]').find((row) => row.dataset.key === id);
          const go = (id) => {
            const goal = find(id);
            if (!goal) return;
            if (goal.dataset.key && goal.id !== id) choose(goal);
            goal.scrollIntoView({ block: goal.tagName === 'TR' || isMark(goal) ? 'center' : 'start' });
            const focusable = goal.querySelector('a') || goal;
            focusable.focus({ preventScroll: true });
          };
          const speak = (code) => {
            if (code !== 'zh') code = 'en';
            root.dataset.language = code;
            root.lang = code === 'zh' ? 'zh-CN' : code;
            for (const button of all('[data-choose]')) {
              button.setAttribute('aria-pressed', String(button.dataset.choose === code));
            }
            const title = by('title-' + code);
            if (title) document.title = title.textContent;
            for (const mark of all('svg [data-s]')) mark.setAttribute('aria-label', hintOf(mark.firstElementChild));
            filter();
          };
          document.addEventListener('click', (event) => {
            const link = event.target.closest('a[href^="#"]');
            const row = event.target.closest('tr[data-s], .entry[data-s]');
            if (link && isMark(link)) {
              event.preventDefault();
              choose(link);
            } else if (link) {
              event.preventDefault();
              const id = link.getAttribute('href').slice(1);
              if (row) choose(row);
              go(id);
              write(id);
            } else if (event.target.closest('svg [data-s]')) {
              choose(event.target.closest('svg [data-s]'));
            } else if (row && String(getSelection()) === '') {
              choose(row);
            }
          });
          for (const button of all('[data-choose]')) {
            button.addEventListener('click', () => { speak(button.dataset.choose); write(read().at); });
          }
          addEventListener('hashchange', () => {
            const address = read();
            if (address.language && address.language !== language()) speak(address.language);
            if (address.at) go(address.at);
          });

          // Colours.
          for (const input of all('.colouring input')) {
            input.addEventListener('change', () => {
              const svg = input.closest('section').querySelector('svg');
              const number = ['segment', 'status', 'period'].indexOf(input.value);
              const fills = svg.dataset.fills.split(';');
              svg.dataset.colouring = input.value;
              for (const shape of all('[data-f]', svg)) {
                const fill = shape.dataset.f.split(' ')[number];
                if (fill) shape.setAttribute('fill', fills[Number(fill)]);
              }
            });
          }

          // Search: rows that hold the words; sums are hidden because they count more than is shown.
          const search = by('search');
          const searched = all('section.table').filter((section) => section.querySelector('[data-s]'));
          function filter() {
            const words = search.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
            const found = new Set();
            let count = 0;
            for (const section of searched) {
              let left = 0;
              for (const part of all('tbody', section).concat(all('.entry', section))) {
                let shown = 0;
                const rows = part.matches('.entry') ? [part] : Array.from(part.rows);
                for (const row of rows) {
                  const isBody = !row.className.match(/group|subtotal|total/);
                  const text = Array.from(row.cells || [row], (cell) => cell.textContent).join(' ').toLowerCase();
                  const fits = words.every((word) => text.includes(word));
                  if (isBody) row.hidden = !fits; else row.hidden = words.length !== 0;
                  if (isBody && fits) { shown += 1; if (row.subjects) row.subjects.forEach((subject) => found.add(subject)); }
                }
                for (const row of rows) if (row.matches('.group')) row.hidden = shown === 0;
                left += shown;
              }
              section.querySelector('.none').hidden = left !== 0;
              count += left;
            }
            for (const mark of all('svg a[data-s]')) {
              const fades = words.length !== 0 && !mark.subjects.some((subject) => found.has(subject));
              mark.classList.toggle('faded', fades);
            }
            say.into = by('found');
            say.into.replaceChildren();
            if (words.length) say('找到 ' + count + ' 行', count + (count === 1 ? ' row' : ' rows'));
          }
          search.addEventListener('input', filter);
          search.addEventListener('keydown', (event) => {
            const first = event.key === 'Enter' && search.value.trim() && searched.flatMap((section) =>
              all('tbody tr[data-s], .entry', section)).find((row) => !row.hidden && !row.className.match(/group|total/));
            if (!first) return;
            choose(first);
            first.scrollIntoView({ block: 'center' });
          });

        """# + PageTableScript.text + #"""
              speak(read().language || language());
              if (read().at) go(read().at);
            })();

            """#
}
