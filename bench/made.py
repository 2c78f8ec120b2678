"""Adds pages that we wrote ourselves to bench/made, with the dumps that the corpus has of its pages:

    /usr/bin/python3 bench/made.py PREFIX FOLDER

FOLDER holds NAME.html and NAME.json: {"url", "headline", "byline", "date", "body"} as in the corpus's gold. They become
PREFIX-NAME. `npm run train` fits on them beside the corpus, and `npm run bench -- --sets made` scores them. Needs Debian's
python3-html2text, python3-lxml, w3m, lynx and chromium.
"""

import glob
import gzip
import html
import json
import os
import re
import subprocess
import sys
import tempfile

import html2text
import lxml.html

MADE = os.path.join(os.path.dirname(__file__), 'made')
DECLARED = re.compile(rb'<meta[^>]*charset=["\']?([\w-]+)', re.I)
#: Scripts are off while a page is laid out, so what stands in their place is shown.
SCRIPTS = re.compile(r'<script\b.*?</script\s*>', re.S | re.I)
NOSCRIPT = re.compile(r'<(/?)noscript\b', re.I)
#: Chromium prints the document, so the document becomes its own text.
SHOW_TEXT = (
    '<script>const shown = document.body.innerText; document.body.replaceChildren(document.createElement("pre"));'
    'document.querySelector("pre").textContent = shown</script>'
)
COMMANDS = {
    'w3m': ['w3m', '-dump', '-cols', '100', '-I', 'utf-8', '-O', 'utf-8', '-T', 'text/html'],
    'lynx': ['lynx', '-dump', '-nolist', '-width=100', '-assume_charset=utf-8', '-display_charset=utf-8', '-force_html'],
    'innertext': ['chromium', '--headless=new', '--no-sandbox', '--disable-gpu', '--dump-dom'],
}


def decoded(data):
    """A page's text, declared as UTF-8."""
    found = DECLARED.search(data[:3000])
    encoding = found.group(1).decode() if found else 'utf-8'
    # as browsers read it
    encoding = 'gb18030' if encoding.lower() in ('gb2312', 'gbk') else encoding
    text = data.decode(encoding, 'replace')
    return re.sub(r'(<meta[^>]*charset=["\']?)[\w-]+', r'\1utf-8', text, count=1, flags=re.I)


def run(program, text):
    with tempfile.NamedTemporaryFile(suffix='.html') as file:
        file.write(text.encode())
        file.flush()
        env = {**os.environ, 'LANG': 'C.UTF-8', 'TERM': 'dumb'}
        command = [*COMMANDS[program], file.name]
        return subprocess.run(command, capture_output=True, timeout=60, env=env).stdout.decode('utf-8', 'replace')


def inner_text(text):
    shown = NOSCRIPT.sub(r'<\1div', SCRIPTS.sub('', text))
    printed = run('innertext', shown + SHOW_TEXT)
    return html.unescape(printed[printed.index('<pre>') + 5 : printed.rindex('</pre>')])


def get_text(text):
    document = lxml.html.document_fromstring(text.encode(), parser=lxml.html.HTMLParser(encoding='utf-8'))
    for element in list(document.iter('script', 'style', 'noscript')):
        element.drop_tree()
    lines = [line.strip() for line in document.itertext()]
    return '\n'.join(line for line in lines if line)


DUMPS = {
    'innertext': inner_text,
    'gettext': get_text,
    'markdown': lambda text: html2text.HTML2Text(bodywidth=0).handle(text),
    'w3m': lambda text: run('w3m', text),
    'lynx': lambda text: run('lynx', text),
}


def write(kind, key, data):
    os.makedirs(f'{MADE}/{kind}', exist_ok=True)
    ending = 'html' if kind == 'html' else 'txt'
    # without a time, the same page is the same file
    with open(f'{MADE}/{kind}/{key}.{ending}.gz', 'wb') as file:
        file.write(gzip.compress(data, mtime=0))


def main():
    prefix, folder = sys.argv[1:]
    os.makedirs(MADE, exist_ok=True)
    path = f'{MADE}/gold.jsonl'
    lines = open(path).read().splitlines() if os.path.exists(path) else []
    rows = {row['id']: row for row in map(json.loads, lines)}
    for page in sorted(glob.glob(f'{folder}/*.html')):
        name = os.path.basename(page)[: -len('.html')]
        key = f'{prefix}-{name}'
        gold = json.load(open(f'{folder}/{name}.json'))
        fields = {field: gold.get(field) or None for field in ('headline', 'byline', 'date', 'body')}
        rows[key] = {'id': key, 'url': gold.get('url'), 'type': 'article', **fields}
        data = open(page, 'rb').read()
        write('html', key, data)
        for kind, dump in DUMPS.items():
            write(kind, key, dump(decoded(data)).encode())
    with open(path, 'w') as out:
        out.writelines(json.dumps(rows[key], ensure_ascii=False) + '\n' for key in sorted(rows))


main()
