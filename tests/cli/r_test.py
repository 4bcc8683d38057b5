#!/usr/bin/env python3
"""Installs the R package into a folder of its own and runs the examples of its page.

usage: r_test.py BUILD SOURCE
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile

BUILD, SOURCE = (os.path.abspath(x) for x in sys.argv[1:3])


def main():
    if not shutil.which("R"):
        sys.exit("R is not installed: tools/packages test")
    with tempfile.TemporaryDirectory() as folder:
        package = os.path.join(folder, "dragoman")
        shutil.copytree(os.path.join(SOURCE, "bindings", "r"), package)
        library = os.path.join(folder, "library")
        os.mkdir(library)
        environment = {**os.environ, "R_LIBS_USER": library, "DRAGOMAN_PROGRAM": os.path.join(BUILD, "dragoman"),
                       "DRAGOMAN_DATA": SOURCE, "LC_ALL": "C.UTF-8"}
        subprocess.run(["R", "CMD", "INSTALL", "--library=" + library, package], check=True, env=environment,
                       capture_output=True)
        with open(os.path.join(package, "README.md"), encoding="utf-8") as file:
            blocks = re.findall(r"```r\n(.*?)```", file.read(), re.S)
        assert len(blocks) >= 4
        script = os.path.join(folder, "page.R")
        with open(script, "w", encoding="utf-8") as out:
            out.write("\n".join(blocks))
        done = subprocess.run(["Rscript", "--vanilla", script], env={**environment, "R_LIBS": library}, capture_output=True,
                              text=True)
        assert done.returncode == 0, done.stdout + done.stderr


main()
