/// What tables of the page do when used, as a part of ``PageScript``: sort by a column, download as CSV.
enum PageTableScript {
    static let text = #"""
          // Sorting: rows under one head among themselves, sums last; a third time as they were.
          const valueOf = (cell) => {
            const text = cell ? cell.innerText.replace('▲', '').trim() : '';
            const number = Number(text.replaceAll(',', ''));
            return text === '' ? null : Number.isNaN(number) ? text : number;
          };
          const compare = (one, other) => {
            if (one === null || other === null) return (one === null) - (other === null);
            if (typeof one === 'number' && typeof other === 'number') return one - other;
            return String(one).localeCompare(String(other), language());
          };
          for (const table of all('.scroll table')) {
            const heads = all('thead th', table);
            const bodies = Array.from(table.tBodies, (body) => [body, Array.from(body.rows)]);
            const sort = (head, number) => {
              const next = { none: 'ascending', ascending: 'descending', descending: 'none' }[head.getAttribute('aria-sort')];
              for (const other of heads) other.setAttribute('aria-sort', 'none');
              head.setAttribute('aria-sort', next);
              const sign = next === 'descending' ? -1 : 1;
              for (const [body, rows] of bodies) {
                const isBody = (row) => !row.className.match(/group|total/);
                const sorted = rows.filter(isBody).map((row) => [valueOf(row.cells[number]), row]);
                if (next !== 'none') {
                  sorted.sort(([one], [other]) => one === null || other === null ? compare(one, other) : sign * compare(one, other));
                }
                const places = sorted.map(([, row]) => row);
                body.append(...rows.map((row) => isBody(row) ? places.shift() : row));
              }
            };
            heads.forEach((head, number) => {
              head.setAttribute('aria-sort', 'none');
              head.tabIndex = 0;
              head.addEventListener('click', () => sort(head, number));
              head.addEventListener('keydown', (event) => {
                if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); sort(head, number); }
              });
            });
          }

          // A table as CSV, as it stands: in this language, sorted, the rows that are found.
          const quoted = (cell) => {
            const text = cell.innerText.replace('▲', '').replace(/\s+/g, ' ').trim();
            const plainNumber = text.replaceAll(',', '');
            const value = cell.classList.contains('n') && plainNumber !== '' && !Number.isNaN(Number(plainNumber)) ? plainNumber : text;
            const safe = /^[=+@\t\r]/.test(value) || (/^-/.test(value) && Number.isNaN(Number(value))) ? "'" + value : value;
            return /[",\n]/.test(safe) ? '"' + safe.replaceAll('"', '""') + '"' : safe;
          };
          for (const button of all('button.csv')) {
            button.addEventListener('click', () => {
              const table = button.closest('section').querySelector('table');
              const lines = Array.from(table.rows).filter((row) => !row.hidden).map((row) => Array.from(row.cells, quoted).join(','));
              const link = document.createElement('a');
              link.href = URL.createObjectURL(new Blob(['\ufeff' + lines.join('\r\n') + '\r\n'], { type: 'text/csv' }));
              link.download = button.dataset.name + '.csv';
              link.click();
              setTimeout(() => URL.revokeObjectURL(link.href), 1000);
            });
          }


        """#
}
