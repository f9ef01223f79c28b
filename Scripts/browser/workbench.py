"""The workbench as the browser's scripts start it."""

import os
import shutil
import subprocess
import tempfile


class Workbench:
    """The program on a copy of a scenario that has been solved."""

    def __init__(self, program, scenario, seconds):
        self.folder = tempfile.mkdtemp(prefix="landplan-meeting-")
        self.scenario = os.path.join(self.folder, "scenario.json")
        shutil.copy(scenario, self.scenario)
        limit = ["--time-limit", str(seconds)] if seconds else []
        subprocess.run([program, "solve", self.scenario, "--quiet"] + limit, stdout=subprocess.DEVNULL)
        self.program = program
        self.start("0")

    def start(self, port):
        environment = os.environ | {"XDG_STATE_HOME": self.folder, "LANDPLAN_LANG": "en"}
        self.process = subprocess.Popen(
            [self.program, "serve", self.scenario, "--no-browser", "--quiet", "--share-read", "--port", port],
            stdout=subprocess.PIPE, text=True, env=environment)
        self.address, self.reading = [line[line.index("http"):].strip() for line in
                                      (self.process.stdout.readline(), self.process.stdout.readline())]
        self.base = self.address.split("?")[0]

    def kill(self):
        """At once, as a machine that loses its power."""
        self.process.kill()
        self.process.wait()
        return self.base.rstrip("/").rsplit(":", 1)[1]

    def close(self):
        self.process.terminate()
        status = self.process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)
        return status
