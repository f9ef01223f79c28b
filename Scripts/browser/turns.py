"""What happens in a meeting at the workbench beside its main line."""

import os

from .accessibility import nameless
from .chromium import Browser


class Turns:
    """Of a meeting that has `browser`, `bench`, `pictures`, `language`, `see` and `sign`."""

    def add_a_project(self):
        """A new record by its form, checked while it is filled in, and a list within it."""
        browser = self.browser
        browser.run("(() => { const s = document.querySelector('[data-key=kind]'); s.value = 'projects'; s.dispatchEvent(new Event('change')); })()")
        browser.wait("document.querySelector('[data-path^=\"projects.\"]')")
        browser.click("[data-key='new-like']")
        browser.wait("document.querySelector('.record [data-key=form-id]')")
        browser.click("[data-key='form-id']")
        browser.type("NEW-1")
        browser.run("document.activeElement.blur()")
        browser.wait("document.querySelector('.found .main:not(:disabled)')")
        browser.click("[data-key='form-needs-add']")
        browser.wait("document.querySelector('.found .main:disabled')")
        browser.run("document.querySelector('.record').scrollIntoView()")
        self.see("new-project")
        count = browser.run("[...document.querySelectorAll('[data-key^=form-needs-drop]')].length")
        browser.click(f"[data-key='form-needs-drop-{count - 1}']")
        browser.wait("document.querySelector('.found .main:not(:disabled)')")
        browser.click("[data-key='record']")
        self.sign("新项目入库" if self.language == "zh" else "a new project")
        browser.wait("bench().projects.some(p => p.id === 'NEW-1')")

    def drop_a_map(self):
        """One parcel of the scenario, drawn anew a little further east. Answers are held back, as on a machine that has much to do: what
        comes of an order may be told before the answer to it."""
        browser = self.browser
        browser.run("""
            (() => { const own = window.fetch; window.promptFetch = own;
            window.fetch = async (...all) => { const answer = await own(...all); await new Promise((done) => setTimeout(done, 3000)); return answer; }; })()""")
        browser.run("""
            (async () => {
              const { get } = await import('/api.js'), { take } = await import('/dropping.js');
              const parcel = (await get('records?kind=parcels')).records.find((p) => p.polygon?.length > 2);
              if (!parcel) return;
              const ring = parcel.polygon.map(([x, y]) => [x + 1, y]);
              const map = { type: 'FeatureCollection', features: [{ type: 'Feature', properties: { 地块编号: parcel.id }, geometry: { type: 'Polygon', coordinates: [[...ring, ring[0]]] } }] };
              await take([new File([JSON.stringify(map)], 'map.geojson')]);
            })()""")
        browser.wait("bench().jobs.some(j => j.kind === 'import-shapes' && !['waiting', 'running'].includes(j.stage))", 60)
        browser.run("window.fetch = window.promptFetch")
        browser.wait("document.querySelector('.message')")
        browser.run("window.scrollTo(0, 0)")
        self.see("map-read")
        browser.click("#tab-records")
        browser.run("(document.querySelector('[data-key=drop-changes]') || {click() {}}).click()")

    def lay_a_picture(self):
        """Dropped like a map, its sides given by hand."""
        browser = self.browser
        browser.run("""
            (async () => {
              const canvas = document.createElement('canvas');
              canvas.width = canvas.height = 64;
              const brush = canvas.getContext('2d');
              for (let i = 0; i < 64; i++) { brush.fillStyle = `hsl(${90 + i}, 30%, ${60 + i % 8 * 3}%)`; brush.fillRect(0, i, 64, 1); }
              const picture = await new Promise((done) => canvas.toBlob(done));
              const { take } = await import('/dropping.js');
              take([new File([picture], 'photo.png')]);
            })()""")
        browser.wait("document.querySelector('dialog[open] [name=corners]')?.value")
        browser.run("document.querySelector('dialog [name=corners]').focus()")
        browser.key("Enter")
        browser.wait("bench().backdrop && document.querySelector('.map svg image')")
        browser.run("window.scrollTo(0, 0)")
        self.see("picture-laid")

    def price_a_quota(self):
        """By the form that the catalogue makes: the first quota, two steps each way."""
        browser = self.browser
        browser.click("#tab-questions")
        browser.run("(() => { const s = document.querySelector('[data-key=question]'); s.value = 'price'; s.dispatchEvent(new Event('change')); })()")
        browser.run("""
            (() => { const put = (key, value) => { const e = document.querySelector(`[data-key='${key}']`); e.value = value; e.dispatchEvent(new Event('change')); };
            put('field-steps-0', '2'); put('field-time-limit-0', '90'); put('field-limit-0', state().catalogue.choices.amount[0].value); })()""")
        browser.click("[data-key='ask']")
        browser.wait("[...state().answers.values()].some(a => a && a.report === 'price')", 200)
        browser.run("document.querySelector('[data-key=answers]').scrollIntoView()")
        self.see("quota-priced")

    def lose_power(self):
        """Killed and started again: the page comes back by itself and says what was lost."""
        browser, bench = self.browser, self.bench
        before = browser.run("bench().decisions.length")
        browser.run("import('/store.js').then(m => m.say(null))")
        port = bench.kill()
        browser.wait("document.querySelector('.title .tag.bad')", 20)
        browser.run("window.scrollTo(0, 0)")
        self.see("disconnected")
        # What the browser says of a server that is not there is no fault of the page.
        bench.start(port)
        browser.wait(f"document.querySelector('.message')?.textContent.includes({'没有丢失' if self.language == 'zh' else 'nothing was lost'!r})", 30)
        said = browser.run("document.querySelector('.message').textContent")
        expected = f"{before} 项决定都在，没有丢失" if self.language == "zh" else f"all {before} decisions are there, nothing was lost"
        assert expected in said, said
        assert browser.run("bench().decisions.length") == before
        self.see("connected-again")
        browser.faults[:] = [fault for fault in browser.faults if "ERR_" not in fault]

    def look_over_the_shoulder(self):
        """The address for reading, in another browser: everything to be seen and tried, nothing to be changed."""
        reader = Browser()
        try:
            reader.go(self.bench.base + "health")
            reader.wait("document.readyState === 'complete'")
            reader.run(f"localStorage.setItem('landplan-language', '{self.language}')")
            reader.go(self.bench.reading)
            reader.wait("document.querySelector('.map svg') && document.querySelector('.verdict')", 30)
            reader.run("import('/store.js').then(m => { window.state = () => m.state; return true; })")
            for key in ("solve", "approve", "pin-all", "report"):
                assert not reader.run(f"!!document.querySelector(`[data-key='{key}']`)"), key
            reader.click("[data-key^='project-']")
            reader.wait("state().places && document.querySelector('.places li')")
            for tab in ("decisions", "questions", "compare", "figures", "records"):
                reader.click(f"#tab-{tab}")
                assert not nameless(reader), (tab, nameless(reader))
                assert not reader.run("!!document.querySelector('td[contenteditable], [data-key=new-record], [data-key=ask]')"), tab
            status = reader.run("fetch('/api/v1/solve', {method: 'POST', headers: {'Content-Type': 'application/json'}, body: '{}'}).then(r => r.status)")
            assert status == 403, status
            if self.pictures:
                reader.picture(os.path.join(self.pictures, f"reader-{self.language}.png"))
        finally:
            reader.close()
