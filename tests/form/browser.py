# SPDX-License-Identifier: GPL-3.0-or-later
"""The little of WebDriver that the tests of the form need: a Chromium without a window and without a network."""
import base64
import json
import re
import subprocess
import time
import urllib.error
import urllib.request

ELEMENT = 'element-6066-11e4-a52e-4f735466cecf'
PATIENCE = 30
TAB, ENTER, SPACE, RIGHT, SHIFT = '\ue004', '\ue007', ' ', '\ue014', '\ue008'


class Browser:
    def __init__(self, downloads, profile):
        self.driver = subprocess.Popen(['chromedriver', '--port=0'], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.port = next(int(found.group(1)) for found in map(re.compile(r'successfully on port (\d+)').search, self.driver.stdout) if found)
        options = {'args': ['--headless', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--window-size=1000,1400',
                            '--user-data-dir=' + profile, '--host-resolver-rules=MAP * ~NOTFOUND'],
                   'prefs': {'download.default_directory': downloads, 'download.prompt_for_download': False}}
        capabilities = {'goog:chromeOptions': options, 'goog:loggingPrefs': {'performance': 'ALL', 'browser': 'ALL'},
                        'unhandledPromptBehavior': 'accept'}
        self.session = ''
        self.session = '/' + self.call('', {'capabilities': {'alwaysMatch': capabilities}})['sessionId']
        self.call('/goog/cdp/execute', {'cmd': 'Browser.setDownloadBehavior',
                                        'params': {'behavior': 'allow', 'downloadPath': downloads}})

    def call(self, path, body=None, method=None):
        data = json.dumps(body).encode() if body is not None else None
        request = urllib.request.Request('http://127.0.0.1:%d/session%s%s' % (self.port, self.session, path), data, method=method,
                                         headers={'Content-Type': 'application/json'})
        try:
            with urllib.request.urlopen(request, timeout=120) as answer:
                return json.load(answer)['value']
        except urllib.error.HTTPError as problem:
            raise RuntimeError(json.load(problem)['value']['message']) from None

    def open(self, path):
        self.call('/url', {'url': 'file://' + path})

    def find(self, css):
        return self.call('/element', {'using': 'css selector', 'value': css})[ELEMENT]

    def click(self, css):
        self.call('/element/%s/click' % self.find(css), {})

    def type(self, css, text):
        self.call('/element/%s/value' % self.find(css), {'text': text})

    def run(self, script, *arguments):
        return self.call('/execute/sync', {'script': script, 'args': list(arguments)})

    def run_async(self, script, *arguments):
        return self.call('/execute/async', {'script': script, 'args': list(arguments)})

    def keys(self, *keys):
        actions = [{'type': kind, 'value': key} for key in keys for kind in ('keyDown', 'keyUp')]
        self.call('/actions', {'actions': [{'type': 'key', 'id': 'keyboard', 'actions': actions}]})

    def wait(self, script, what):
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            value = self.run(script)
            if value:
                return value
            time.sleep(0.05)
        raise RuntimeError('never saw ' + what)

    def answer_question(self, yes):
        end = time.monotonic() + PATIENCE
        while True:
            try:
                return self.call('/alert/' + ('accept' if yes else 'dismiss'), {})
            except RuntimeError:
                if time.monotonic() > end:
                    raise
                time.sleep(0.05)

    def text(self, css):
        return self.run('return document.querySelector(arguments[0]).innerText', css)

    def log(self, kind):
        return self.call('/se/log', {'type': kind})

    def picture(self, path):
        with open(path, 'wb') as file:
            file.write(base64.b64decode(self.call('/screenshot')))

    def pdf(self, path):
        with open(path, 'wb') as file:
            file.write(base64.b64decode(self.call('/print', {'background': True})))

    def close(self):
        try:
            self.call('', method='DELETE')
        finally:
            self.driver.kill()
            self.driver.wait()
