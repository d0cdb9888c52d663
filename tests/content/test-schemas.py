# SPDX-License-Identifier: GPL-3.0-or-later
"""One table of documents, to which the schemas and the reader have to give the same verdict.

Each row changes one thing in a document of data/. What a schema can't know (whether an id is unique, whether what is
named exists) only the reader refuses.
"""
import os
import subprocess
import sys
import tempfile

from common import HERE, RESOURCES, check, done

program = sys.argv[2]

GOOD, BAD, READER = 'accepted', 'refused', 'refused by the reader alone'
NS_A, NS_I = 'urn:common-ground:assessment:1', 'urn:common-ground:instrument:1'

ROWS = {
    'whole.cground': [
        # elements and attributes that are not ours
        ('a foreign element in a list', '<partners>', '<partners><x:y><name xmlns="urn:q" id=""/>text</x:y>', GOOD),
        ('a foreign element in an empty element', '<tick prompt="e"/>', '<tick prompt="e"><x:y/></tick>', GOOD),
        ('a foreign element at the end', '</assessment>', '<x:y/></assessment>', GOOD),
        ('foreign attributes', '<tick ', '<tick x:id="" xml:space="preserve" ', GOOD),
        ('a language on a plain text', '<name>B</name>', '<name xml:lang="not a language">B</name>', GOOD),
        ('a comment and an instruction', '<partners>', '<partners><!-- c --><?pi?>', GOOD),
        ('a section of characters', '<name>B</name>', '<name><![CDATA[<B>]]></name>', GOOD),
        ('an unknown element', '<partners>', '<partners><party/>', BAD),
        ('an unknown element of no namespace', '<partners>', '<partners><party xmlns=""/>', BAD),
        ('an element of ours in a text', '<name>B</name>', '<name>B<short/></name>', BAD),
        ('an element of the other format', '<partners>', '<partners><title xmlns="%s">T</title>' % NS_I, BAD),
        ('an element of the guidance', '<partners>', '<partners><title xmlns="urn:common-ground:guidance:1"/>', BAD),
        ('an unknown attribute', '<partner id="b"', '<partner colour="red" id="b"', BAD),
        ('an unknown attribute of a text', '<name>B</name>', '<name id="n">B</name>', BAD),
        ('an attribute of ours with a prefix', '<partner id="b"', '<partner xmlns:a="%s" a:id="c" id="b"' % NS_A, BAD),
        ('an attribute of the other format', '<partner id="b"', '<partner xmlns:i="%s" i:id="c" id="b"' % NS_I, BAD),
        ('a prefixed attribute on a text', '<name>B</name>', '<name xmlns:a="%s" a:id="c">B</name>' % NS_A, BAD),
        ('text in a list', '<partners>', '<partners>text', BAD),
        ('text in an empty element', '<tick prompt="e"/>', '<tick prompt="e">text</tick>', BAD),
        ('a root of no namespace', 'xmlns="%s"' % NS_A, '', BAD),
        ('a root of another namespace', NS_A, 'urn:common-ground:assessment:2', BAD),
        # order and number
        ('lists in the wrong order', '<partners>', '<log/><partners>', BAD),
        ('a list twice', '<partners>', '<partners/><partners>', BAD),
        ('texts in the wrong order', '<name>A</name>\n      <short>A</short>', '<short>A</short><name>A</name>', BAD),
        ('a text twice', '<short>A</short>', '<short>A</short><short>A</short>', BAD),
        ('no name of the partnership', '<name>Whole<x:i/></name>', '', BAD),
        ('an empty name of the partnership', '<name>Whole<x:i/></name>', '<name/>', GOOD),
        ('no place', '<place>Place</place>', '', GOOD),
        ('no name of a partner', '<name>B</name>', '', BAD),
        ('two comments', '<evidence kind="data"/>', '<comment see="all"/>', BAD),
        ('ticks before evidence', '<evidence kind="data"/>', '<tick prompt="e"/><evidence kind="data"/>', BAD),
        ('a risk before an option', '<option id="o-1"',
         '<risk id="x" likelihood="1" severity="1" status="open"><title/></risk><option id="o-1"', BAD),
        ('money and a quantity', '<quantity>', '<money currency="GBP" amount="1"/><quantity>', BAD),
        ('neither money nor a quantity', '<quantity>One day</quantity>', '', BAD),
        ('a use behind an embedded tool', '</instruments>', '<use instrument="ipc-matrix" version="1"/></instruments>', BAD),
        # values
        ('no version', ' version="1" xml:lang', ' xml:lang', BAD),
        ('a newer version', 'id="whole" version="1"', 'id="whole" version="2"', BAD),
        ('a version with a zero in front', 'id="whole" version="1"', 'id="whole" version="01"', BAD),
        ('no language', ' xml:lang="en" mode', ' mode', BAD),
        ('a language with a part too long', 'xml:lang="en" mode', 'xml:lang="en-123456789" mode', BAD),
        ('a language of digits', 'xml:lang="en" mode', 'xml:lang="12" mode', BAD),
        ('a language with parts', 'xml:lang="en" mode', 'xml:lang="en-GB-1994" mode', GOOD),
        ('no mode', ' mode="practice"', '', BAD),
        ('an unknown mode', '"practice"', '"rehearsal"', BAD),
        ('a mode with a space', '"practice"', '"practice "', BAD),
        ('a mode in capitals', '"practice"', '"Practice"', BAD),
        ('an id with a space', '<option id="o-1"', '<option id="o 1"', BAD),
        ('an id with a space in front', '<option id="o-1"', '<option id=" o-1"', BAD),
        ('an empty id', '<option id="o-1"', '<option id=""', BAD),
        ('an id that starts with a dot', '<option id="o-1"', '<option id=".o"', BAD),
        ('an id with a letter beyond ASCII', '<option id="o-1"', '<option id="é"', BAD),
        ('an id that starts with a digit', '<risk id="k-1"', '<risk id="1._-"', GOOD),
        ('29 February in a leap year', '"2026-02-28">Note', '"2028-02-29">Note', GOOD),
        ('29 February in no leap year', '"2026-02-28">Note', '"2026-02-29">Note', BAD),
        ('29 February in 1900', '"2026-02-28">Note', '"1900-02-29">Note', BAD),
        ('29 February in 2000', '"2026-02-28">Note', '"2000-02-29">Note', GOOD),
        ('30 February', '"2026-02-28">Note', '"2026-02-30">Note', BAD),
        ('31 April', '"2026-02-28">Note', '"2026-04-31">Note', BAD),
        ('a month 13', '"2026-02-28">Note', '"2026-13-01">Note', BAD),
        ('a day 0', '"2026-02-28">Note', '"2026-01-00">Note', BAD),
        ('a year 0', '"2026-02-28">Note', '"0000-01-01">Note', BAD),
        ('a year 1', '"2026-02-28">Note', '"0001-01-01">Note', GOOD),
        ('a date with a space', '"2026-02-28">Note', '"2026-02-28 ">Note', BAD),
        ('a date with a zone', '"2026-02-28">Note', '"2026-02-28Z">Note', BAD),
        ('a date with one digit', '"2026-02-28">Note', '"2026-2-28">Note', BAD),
        ('a date in another order', '"2026-02-28">Note', '"28-02-2026">Note', BAD),
        ('a time without a zone', '2024-02-29T00:00:00Z', '2024-02-29T00:00:00', BAD),
        ('a time with another zone', '2024-02-29T00:00:00Z', '2024-02-29T00:00:00+01:00', BAD),
        ('a time at 24', '2024-02-29T00:00:00Z', '2024-02-29T24:00:00Z', BAD),
        ('a leap second', '2024-02-29T00:00:00Z', '2024-02-29T23:59:60Z', BAD),
        ('a time with a fraction', '2024-02-29T00:00:00Z', '2024-02-29T00:00:00.5Z', BAD),
        ('a time on no day', '2024-02-29T00:00:00Z', '2023-02-29T00:00:00Z', BAD),
        ('a slot of 0', 'slot="12"', 'slot="0"', BAD),
        ('a slot of 13', 'slot="12"', 'slot="13"', BAD),
        ('a slot with a zero in front', 'slot="12"', 'slot="09"', BAD),
        ('an outside partner that is not', 'outside="true"', 'outside="false"', BAD),
        ('a lock that is neither', 'locked="false"', 'locked="0"', BAD),
        ('a weight of 101', 'weight="100"', 'weight="101"', BAD),
        ('a weight of minus nothing', 'weight="100"', 'weight="-0"', BAD),
        ('a weight of 0', 'weight="100"', 'weight="0"', GOOD),
        ('a value of 11', 'value="10"', 'value="11"', BAD),
        ('a value with a sign', 'value="10"', 'value="+1"', BAD),
        ('a likelihood of 0', 'likelihood="1"', 'likelihood="0"', BAD),
        ('a severity of 6', 'severity="5"', 'severity="6"', BAD),
        ('a negative rank', 'rank="0"', 'rank="-1"', BAD),
        ('a large rank', 'rank="0"', 'rank="999999999"', GOOD),
        ('a rank that is too large', 'rank="0"', 'rank="1000000000"', BAD),
        ('a year of three digits', 'basis="lead" year="2026"', 'basis="lead" year="999"', BAD),
        ('a year of five digits', 'basis="lead" year="2026"', 'basis="lead" year="12026"', BAD),
        ('an amount without digits in front', '"-12.50"', '".50"', BAD),
        ('an amount without digits behind', '"-12.50"', '"12."', BAD),
        ('an amount with a comma', '"-12.50"', '"12,50"', BAD),
        ('an amount with zeros in front', '"-12.50"', '"007"', GOOD),
        ('an amount with an exponent', '"-12.50"', '"1e6"', BAD),
        ('a currency in small letters', '"GBP"', '"gbp"', BAD),
        ('a digest that is too short', 'EEFF">', 'EEF">', BAD),
        ('a digest with another letter', 'EEFF">', 'EEFG">', BAD),
        ('a script as evidence', '"papers/one.pdf#page=2"', '"javascript:alert(1)"', BAD),
        ('a file as evidence', '"papers/one.pdf#page=2"', '"file:///etc/passwd"', BAD),
        ('a page as evidence', '"papers/one.pdf#page=2"', '"HTTPS://example.org/a:b?c#d"', GOOD),
        ('a page without slashes as evidence', '"papers/one.pdf#page=2"', '"http:example.org"', BAD),
        ('a path with a colon as evidence', '"papers/one.pdf#page=2"', '"./a:b"', GOOD),
        ('evidence with a space', '"papers/one.pdf#page=2"', '"papers/one two.pdf"', BAD),
        ('evidence without a place', '"papers/one.pdf#page=2"', '""', BAD),
        ('evidence of an unknown kind', 'kind="data"', 'kind="gossip"', BAD),
        ('evidence of no kind', ' kind="data"', '', BAD),
        ('a comment for nobody', ' see="facilitator"', '', BAD),
        ('an unknown sector', 'sector="other"', 'sector="space"', BAD),
        ('an unknown perspective', '"elected-member"', '"elected"', BAD),
        ('an unknown record', '"outside-review"', '"review"', BAD),
        ('an unknown status', 'status="mitigated"', 'status="agreed"', BAD),
        ('dissent without a partner', '<dissent partner="b">', '<dissent>', BAD),
        ('a stage that is none', 'stage="do"', 'stage="undo"', BAD),
        ('two stages of an action', 'stage="do"', 'stage="do review"', BAD),
        ('a record of an item without its tool', ' instrument="own" item="i">Record', ' item="i">Record', BAD),
        # what is embedded
        ('an embedded tool that is wrong', '<summary>Embedded</summary>', '', BAD),
        ('an embedded tool of no namespace', ' xmlns="%s" id="own"' % NS_I, ' xmlns="" id="own"', BAD),
        # what only the reader knows
        ('an id twice', '<partner id="b"', '<partner id="a"', READER),
        ('a partner that is not there', 'lead="a"', 'lead="c"', READER),
        ('a respondent that is not there', 'respondent="p-2"', 'respondent="p-3"', READER),
        ('an item that is not there', 'item="decision-making"', 'item="deciding"', READER),
        ('a level that is not there', 'answer="autonomy"', 'answer="joint"', READER),
        ('a target that is no level', 'target="high" rank', 'target="dont-know" rank', READER),
        ('an item twice', 'item="decision-making"', 'item="information"', READER),
        ('a prompt that is not there', 'prompt="e"', 'prompt="f"', READER),
        ('a tool that is not declared', '<use instrument="icn-grid" version="1"/>', '', READER),
        ('a tool that is nowhere', '<use instrument', '<use instrument="nowhere" version="1"/><use instrument', READER),
        ('a score for an option that is not there', 'score option="o-1"', 'score option="o-2"', READER),
    ],
    'whole.cgreply': [
        ('no collection', '<collection naming="anonymous"/>', '', GOOD),
        ('no respondent', '<respondent id="p-1"/>', '', BAD),
        ('two respondents', '<respondent id="p-1"/>', '<respondent id="p-1"/><respondent id="p-2"/>', BAD),
        ('a newer version', 'version="1" assessment', 'version="2" assessment', BAD),
        ('no time', ' created="2026-02-28T23:59:59Z"', '', BAD),
        ('a mode', 'version="1" assessment', 'version="1" mode="formal" assessment', BAD),
        ('another round', '<response round="r"', '<response round="q"', READER),
        ('another respondent', 'respondent="p-1" instrument', 'respondent="p-2" instrument', READER),
    ],
    'whole.cginstrument': [
        ('no name for items', ' item-name="statement"', '', GOOD),
        ('too many minutes', 'minutes="100000"', 'minutes="100001"', BAD),
        ('no minutes at all', 'minutes="100000"', 'minutes="0"', BAD),
        ('a version of 0', 'version="2"', 'version="0"', BAD),
        ('a large version', 'version="2"', 'version="999999999"', GOOD),
        ('an unknown kind', 'kind="statements"', 'kind="survey"', BAD),
        ('a kind without a scale', 'kind="statements"', 'kind="questions"', BAD),
        ('no summary', '<summary xml:lang="en-GB">A <x:b>summary</x:b></summary>', '', BAD),
        ('no source', '<source title="" author="A" year="2026" section="1"/>', '', BAD),
        ('two sources', '<note/>', '<source title="" author="" year="2000" section=""/><note/>', BAD),
        ('a source without a year', ' year="2026"', '', BAD),
        ('a title twice in the same language', '<title>Whole</title>', '<title>Whole</title><title>Again</title>', BAD),
        ('a translation twice', '<title xml:lang="cy">Cyfan', '<title xml:lang="cy"/><title xml:lang="cy">', READER),
        ('a translation into the own language', 'xml:lang="cy">Cyfan', 'xml:lang="en-GB">Whole', READER),
        ('a translation in front', '<title>Whole</title>', '', READER),
        ('a translation in a wrong language', 'xml:lang="cy">Cyfan', 'xml:lang="">Cyfan', BAD),
        ('a translation apart', '<summary xml:lang="en-GB">', '<summary/><title xml:lang="fr"/><summary>', BAD),
        ('a scale without levels', '<scale id="scale"', '<scale id="s" origin="app"/><scale id="t"', BAD),
        ('a scale of unknown origin', 'origin="app"', 'origin="elsewhere"', BAD),
        ('a level without a label', '<label>Yes</label>', '', BAD),
        ('a level with a reserved id', 'level id="yes"', 'level id="dont-know"', BAD),
        ('another level with a reserved id', 'level id="yes"', 'level id="not-applicable"', BAD),
        ('a level of a half', 'value="0"', 'value="0.5"', BAD),
        ('a level of minus nothing', 'value="0"', 'value="-0"', BAD),
        ('levels that do not rise', 'value="0"', 'value="1"', READER),
        ('a level twice', 'level id="yes"', 'level id="no"', READER),
        ('a section without items', '<section id="two">', '<section id="none"><title/></section><section id="two">', BAD),
        ('an item without a prompt', '<prompt>How do you do B?</prompt>', '', BAD),
        ('an item before the summary', '<summary>First</summary>', '<item id="z"><title/><prompt/></item><summary/>', BAD),
        ('an item behind the closing', '<closing>What next?</closing>',
         '<closing/><item id="z"><title/><prompt/></item>', BAD),
        ('a stage that is none', 'stage="analyse review"', 'stage="analyse revise"', BAD),
        ('stages with two spaces', 'stage="analyse review"', 'stage="analyse  review"', BAD),
        ('no stage', 'stage="analyse review"', 'stage=""', BAD),
        ('activities with a comma', 'activity="population x', 'activity="population, x', BAD),
        ('a level of nobody', 'level-of="person', 'level-of="pet', BAD),
        ('a descriptor without examples', '<evidence id="a-e">', '<descriptor level="yes"/><evidence id="a-e">', BAD),
        ('a descriptor of no level', '<descriptor level="no">', '<descriptor level="perhaps">', READER),
        ('an example without an id', '<example id="a-2">', '<example>', BAD),
        ('an example twice', '<example id="a-2">', '<example id="a-1">', READER),
        ('an id of an item and of a prompt', '<item id="b">', '<item id="a-e">', READER),
        ('questions before evidence', '<evidence id="a-e">', '<question id="z"/><evidence id="a-e">', BAD),
        ('a reference with two marks', 'ref="ipc-matrix#contracting"', 'ref="ipc-matrix#a#b"', BAD),
        ('a reference to nothing', 'ref="cycle"', 'ref=""', BAD),
        ('a reference with an empty half', 'ref="cycle"', 'ref="cycle#"', BAD),
        ('an element of the other format', '<note/>', '<note/><name xmlns="%s"/>' % NS_A, BAD),
        ('an unknown attribute of a prompt', '<question id="a-q"', '<question id="a-q" see="all"', BAD),
    ],
    'list.cginstrument': [
        ('a scale', '<section', '<scale id="s" origin="app"><level id="l" value="1"><label/></level></scale><section', BAD),
        ('a kind that needs a scale', 'kind="checklist"', 'kind="matrix"', BAD),
    ],
}


def schema_of(name):
    return os.path.join(RESOURCES, 'schema', 'instrument.rng' if name.endswith('instrument') else 'assessment.rng')


def accepted_by_schema(schema, paths):
    run = subprocess.run(['xmllint', '--noout', '--nonet', '--relaxng', schema] + paths, capture_output=True, text=True,
                         check=False)
    valid = {line[:-len(' validates')] for line in run.stderr.splitlines() if line.endswith(' validates')}
    told = {line[:-len(' fails to validate')] for line in run.stderr.splitlines() if line.endswith(' fails to validate')}
    check('%s judges all of them' % os.path.basename(schema), set(paths) == valid | told, run.stderr)
    return valid


def accepted_by_reader(paths):
    run = subprocess.run([program, 'validate'] + paths, capture_output=True, text=True, check=False)
    said = {path: line for path in paths for line in run.stderr.splitlines() if line.startswith(path + ':')}
    check('the reader says something of each that it refuses', run.returncode == (1 if said else 0), run.stderr)
    return set(paths) - set(said), said


def make(folder, name, changes):
    stem, ending = os.path.splitext(name)
    text = open(os.path.join(HERE, 'data', name), encoding='utf-8').read()
    cases = []
    for number, (what, old, new, verdict) in enumerate([('as it is', '', '', GOOD)] + changes):
        assert old in text, '%s, %s: there is nothing to change' % (name, what)
        path = os.path.join(folder, '%s-%03d%s' % (stem, number, ending))
        with open(path, 'w', encoding='utf-8') as file:
            file.write(text.replace(old, new, 1) if old else text)
        cases.append((what, path, verdict))
    return cases


with tempfile.TemporaryDirectory() as folder:
    for name, changes in ROWS.items():
        cases = make(folder, name, changes)
        paths = [path for _, path, _ in cases]
        by_schema = accepted_by_schema(schema_of(name), paths)
        by_reader, said = accepted_by_reader(paths)
        for what, path, verdict in cases:
            check('%s, %s: %s' % (name, what, verdict),
                  (path in by_schema) == (verdict != BAD) and (path in by_reader) == (verdict == GOOD),
                  'schema: %s, reader: %s' % (path in by_schema, said.get(path, 'accepted')))
done()
