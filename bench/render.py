"""Renders corpus pages as programs do whose dumps the corpus does not have, for `npm run bench -- OUT/PROGRAM`:

    /usr/bin/python3 bench/render.py OUT [SET ...] [--every N]

html2text wraps Markdown at 78 columns, marks and addresses included; pandoc leaves the page's classes in its own Markdown,
and its elements in GitHub's; elinks numbers links; links prints neither; Beautiful Soup's get_text() keeps the source's
line ends and indents, and glues what stood beside it; lxml's text_content() has scripts and style sheets too. Each
program's dumps stand in OUT as the kind of dump that is most like them. Needs Debian's python3-html2text, python3-bs4,
python3-lxml, pandoc, elinks and links.
"""

import argparse
import gzip
import json
import os
import re
import subprocess
import tempfile

import bs4
import html2text
import lxml.html

CORPUS = os.path.join(os.path.dirname(__file__), '../../shared/corpus')
KINDS = {
    'html2text': 'markdown',
    'pandoc': 'markdown',
    'pandoc-gfm': 'markdown',
    'elinks': 'lynx',
    'links': 'w3m',
    'soup': 'gettext',
    'lxml': 'gettext',
}
COMMANDS = {
    'elinks': ['elinks', '-dump', '-dump-charset', 'utf-8', '-no-references', '-force-html'],
    'pandoc': ['pandoc', '-f', 'html', '-t', 'markdown'],
    'pandoc-gfm': ['pandoc', '-f', 'html', '-t', 'gfm-raw_html'],
    'links': ['links', '-dump', '-html-assume-codepage', 'utf-8', '-codepage', 'utf-8'],
}
DECLARED = re.compile(r'(<meta[^>]*charset=["\']?)([\w-]+)')


def page(path):
    """A page's text, declared as UTF-8."""
    data = gzip.open(path).read()
    declared = DECLARED.search(data[:3000].decode('ascii', 'replace'))
    for encoding in ['utf-8', declared.group(2) if declared else 'latin-1', 'latin-1']:
        try:
            return DECLARED.sub(r'\1utf-8', data.decode(encoding))
        except (UnicodeDecodeError, LookupError):
            continue


def render(program, html):
    if program == 'html2text':
        return html2text.html2text(html)
    if program == 'soup':
        return bs4.BeautifulSoup(html, 'lxml').get_text()
    if program == 'lxml':
        parser = lxml.html.HTMLParser(encoding='utf-8')
        return lxml.html.document_fromstring(html.encode(), parser=parser).text_content()
    with tempfile.NamedTemporaryFile(suffix='.html') as file:
        file.write(html.encode())
        file.flush()
        command = [*COMMANDS[program], file.name]
        env = {**os.environ, 'LANG': 'C.UTF-8', 'TERM': 'dumb'}
        return subprocess.run(command, capture_output=True, timeout=30, env=env).stdout.decode('utf-8', 'replace')


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('out')
    parser.add_argument('sets', nargs='*', default=['wcxb', 'magic'])
    parser.add_argument('--every', type=int, default=1)
    parser.add_argument('--programs', nargs='*', default=list(KINDS))
    options = parser.parse_args()
    for name in options.sets:
        source = f'{CORPUS}/{name}'
        rows = open(f'{source}/gold.jsonl').read().strip().split('\n')[:: options.every]
        for program in options.programs:
            kind = KINDS[program]
            folder = f'{options.out}/{program}/{name}'
            os.makedirs(f'{folder}/{kind}', exist_ok=True)
            # the bench tells a page's site, and with it the fold, from its HTML
            if not os.path.lexists(f'{folder}/html'):
                os.symlink(os.path.realpath(f'{source}/html'), f'{folder}/html')
            with open(f'{folder}/gold.jsonl', 'w') as gold:
                gold.write('\n'.join(rows) + '\n')
            for row in rows:
                key = json.loads(row)['id']
                try:
                    dump = render(program, page(f'{source}/html/{key}.html.gz'))
                except Exception as error:  # a program's failure on one page is not ours
                    print(f'{program} {name} {key}: {error}')
                    continue
                with gzip.open(f'{folder}/{kind}/{key}.txt.gz', 'wt') as file:
                    file.write(dump)


main()
