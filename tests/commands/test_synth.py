"""`shegong synth`: invented directories that pass the checks, the same each time."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest
from shegong.check.rules import check
from shegong.command import main
from shegong.link.directory import link
from shegong.load.directory import Loaded, load_directory
from shegong.model.diagram import Diagram
from shegong.model.entry import Entry
from shegong.model.examination import Examination
from shegong.model.kinds import KINDS, Agency, Association, Person, Place
from shegong.model.knowledge import Debate, GlossaryTerm, Statistic
from shegong.model.text import LANGS, Lang
from shegong.problem.severity import errors_in
from shegong.synth.chance import Chance
from shegong.synth.gazetteer import gazetteer
from shegong.synth.names import misprint
from shegong.synth.romanise import joined, slug
from shegong.synth.yaml_text import Value, as_yaml

from tests.site.project import PROJECT

COUNT = 30
INVENTED = set(KINDS) - {GlossaryTerm, Debate, Statistic, Examination, Diagram}
"""The kinds of which a larger directory has more."""
SAID: dict[Lang, str] = {"zh": "{} 已存在；换一个新文件夹。\n", "en": "{} exists; name a new folder.\n"}


def synth(folder: Path, seed: int, count: int = COUNT) -> Path:
    assert main(["--project", str(PROJECT), "synth", str(count), "--seed", str(seed), "--into", str(folder)]) == 0
    return folder


def digest(folder: Path) -> str:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return hashlib.sha256(b"".join(path.relative_to(folder).as_posix().encode() + path.read_bytes() for path in files)).hexdigest()


def of_kind(loaded: Loaded, kind: type[Entry]) -> list[str]:
    return [document.id for document in loaded.documents if isinstance(document.entry, kind)]


@pytest.fixture(scope="module", params=[1, 2])
def made(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return synth(tmp_path_factory.mktemp("made") / "project", request.param)


def test_what_is_invented_passes_the_checks_and_links(made: Path) -> None:
    loaded = load_directory(made)
    assert errors_in(check(loaded)) == ()
    link(loaded)


def test_there_are_as_many_agencies_as_asked_for_and_entries_of_every_kind(made: Path) -> None:
    loaded = load_directory(made)
    assert len(of_kind(loaded, Agency)) == COUNT
    invented = loaded.ids.keys() - load_directory(PROJECT).ids.keys()
    kinds = {loaded.ids[id] for id in invented}
    assert kinds >= {kind.kind.id for kind in INVENTED} - {"association", "programme"}  # a city needs several agencies for these


def test_what_is_real_is_left_as_it_is(made: Path) -> None:
    for file in sorted((PROJECT / "data").rglob("*.*")):
        assert (made / "data" / file.relative_to(PROJECT / "data")).read_bytes() == file.read_bytes()


def test_a_large_directory_has_associations_programmes_former_names_and_disagreements(tmp_path: Path) -> None:
    loaded = load_directory(synth(tmp_path / "large", 1, 400))
    assert errors_in(check(loaded)) == ()
    real = load_directory(PROJECT)
    invented = [document.entry for document in loaded.documents if document.id not in real.ids]
    assert {type(entry) for entry in invented} == INVENTED
    agencies = [entry for entry in invented if isinstance(entry, Agency)]
    assert {other.kind for agency in agencies for other in agency.other_names} == {"short", "full", "former", "misprint", "gloss"}
    assert {len(agency.founded) for agency in agencies} == {1, 2}
    assert all(agency.disputes for agency in agencies if len(agency.founded) == 2)
    assert {relation.type for agency in agencies for relation in agency.relations} == {
        "founded_by",
        "registered_with",
        "supported_by",
        "member_of",
        "works_with",
    }
    assert all(entry.place for entry in invented if isinstance(entry, Agency | Association))


def test_nobody_invented_has_the_name_of_someone_real(tmp_path: Path) -> None:
    loaded, real = load_directory(synth(tmp_path / "large", 1, 400)), load_directory(PROJECT)
    names = {document.entry.name.shown("en") for document in real.documents if isinstance(document.entry, Person)}
    invented = [document.entry for document in loaded.documents if document.id not in real.ids and isinstance(document.entry, Person)]
    assert len(invented) > 100
    assert not {person.name.en for person in invented} & names


def test_the_same_seed_gives_the_same_bytes_and_another_seed_others(tmp_path: Path) -> None:
    digests = [digest(synth(tmp_path / name, seed)) for name, seed in (("one", 1), ("again", 1), ("other", 2))]
    assert digests[0] == digests[1] != digests[2]


def test_the_bytes_do_not_depend_on_the_process(tmp_path: Path) -> None:
    for hash_seed, lang in (("0", "zh"), ("1", "en")):
        command = [sys.executable, "-m", "shegong", "--lang", lang, "synth", "20", "--into", str(tmp_path / hash_seed)]
        environment = {**os.environ, "PYTHONHASHSEED": hash_seed, "TZ": "Asia/Shanghai" if lang == "zh" else "UTC", "LC_ALL": "C"}
        subprocess.run(command, cwd=PROJECT, env={**environment, "PYTHONUTF8": "1"}, check=True, capture_output=True)
    assert digest(tmp_path / "0") == digest(tmp_path / "1")


@pytest.mark.parametrize("lang", LANGS)
def test_a_folder_that_has_data_is_left_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str], lang: Lang) -> None:
    (tmp_path / "data").mkdir()
    assert main(["--project", str(PROJECT), "--lang", lang, "synth", "20", "--into", str(tmp_path)]) == 1
    assert capsys.readouterr().err == SAID[lang].format(tmp_path / "data")
    assert list((tmp_path / "data").iterdir()) == []


def test_fewer_than_there_are_invents_nothing(tmp_path: Path) -> None:
    assert digest(synth(tmp_path / "few", 1, 3) / "data") == digest(PROJECT / "data")


def test_places_have_ids_of_their_own_and_those_of_the_real_directory() -> None:
    spots = {spot for district in gazetteer() for spot in district.chain}
    assert len({spot.id for spot in spots}) == len(spots)
    real = {document.id: document.entry for document in load_directory(PROJECT).documents if isinstance(document.entry, Place)}
    shared = {spot.id: spot for spot in spots if spot.id in real}
    assert len(shared) > 15
    for id, spot in shared.items():
        assert str(real[id].name.en).removesuffix(" Province") == spot.en
        assert spot.zh.startswith(str(real[id].name.zh).removesuffix("省"))


def test_chance_depends_on_seed_and_name_only() -> None:
    draws = [Chance(seed, name).random() for seed, name in ((1, "a"), (1, "a"), (2, "a"), (1, "b"))]
    assert draws[0] == draws[1]
    assert len(set(draws)) == 3


def test_a_misprint_differs_in_two_letters_and_keeps_the_first() -> None:
    assert {misprint("An He", Chance(seed, "")) for seed in range(20)} == {"An eH"}
    assert misprint("Yong You", Chance(1, "")) != "Yong You"


def test_syllables_are_joined_as_pinyin_is_written() -> None:
    assert joined(("xī", "ān")) == "Xī'ān"
    assert (slug("Xi'an"), slug("Zhèng Sīyǔ")) == ("xian", "zheng-siyu")


def test_a_value_that_stands_in_two_places_is_written_twice() -> None:
    cite: Value = {"cite": "[@paper, ¶2]"}
    assert as_yaml({"name": cite, "place": cite}) == "name:\n  cite: '[@paper, ¶2]'\nplace:\n  cite: '[@paper, ¶2]'\n"
