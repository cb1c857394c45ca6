"""What happened, on whose timeline, and in which order."""

from shegong.link.directory import Directory
from shegong.link.timeline import Moment

from tests.link.conftest import Linked


def event(date: str, type: str, *, with_: str = "", en: str = "It happens.") -> str:
    involved = f", with: [{with_}]" if with_ else ""
    return f'events:\n  - {{date: "{date}", type: {type}, zh: 有事, en: {en}{involved}, cite: "[@paper, ¶1]"}}\n'


def told(moments: tuple[Moment, ...]) -> list[tuple[str, str, str]]:
    return [(moment.date.text, moment.type, moment.host) for moment in moments]


def timeline(directory: Directory, id: str) -> list[tuple[str, str, str]]:
    return told(directory.timeline(id))


def test_an_event_stands_on_the_timeline_of_every_entry_involved(linked: Linked) -> None:
    directory = linked({"agencies/a": event("2011-05", "meeting", with_="b, wang-fang"), "agencies/b": "", "people/wang-fang": ""})
    for id in ("a", "b", "wang-fang"):
        assert timeline(directory, id) == [("2011-05", "meeting", "a")]


def test_an_event_that_names_its_own_entry_stands_there_once(linked: Linked) -> None:
    directory = linked({"agencies/a": event("2011-05", "meeting", with_="a, b, b"), "agencies/b": ""})
    assert [timeline(directory, id) for id in ("a", "b")] == [[("2011-05", "meeting", "a")]] * 2
    assert directory.timeline("a")[0].entries == ("a", "b")


def test_a_date_field_gives_rise_to_a_moment_that_the_page_words(linked: Linked) -> None:
    directory = linked({"agencies/a": "founded: 2009-06 [@paper, ¶1]\n"})
    (moment,) = directory.timeline("a")
    assert (moment.date.text, moment.type, moment.text, [each.at for each in moment.cite]) == ("2009-06", "founding", None, ["¶1"])


def test_each_of_several_dates_in_a_field_gives_rise_to_a_moment(linked: Linked) -> None:
    directory = linked({"agencies/a": "founded:\n  - 2010 [@paper, ¶1]\n  - 2009-06 [@paper, ¶2]\n"})
    assert timeline(directory, "a") == [("2009-06", "founding", "a"), ("2010", "founding", "a")]


def test_dates_of_a_field_on_which_sources_differ_are_marked_as_disputed(linked: Linked) -> None:
    differing = "founded:\n  - 2010 [@paper, ¶1]\n  - 2009-06 [@paper, ¶2]\nclosed:\n  - 2012 [@paper, ¶1]\n  - 2012 [@paper, ¶2]\n"
    directory = linked({"agencies/a": differing})
    assert [(moment.type, moment.disputed) for moment in directory.timeline("a")] == [
        ("founding", True),
        ("founding", True),
        ("closing", False),
        ("closing", False),
    ]


def test_a_date_field_adds_nothing_that_an_event_of_its_type_and_date_tells(linked: Linked) -> None:
    directory = linked({"agencies/a": "founded: 2009-06 [@paper, ¶1]\n" + event("2009-06", "founding")})
    assert timeline(directory, "a") == [("2009-06", "founding", "a")]
    assert directory.timeline("a")[0].text is not None


def test_an_event_elsewhere_tells_it_too(linked: Linked) -> None:
    directory = linked({"agencies/a": "founded: 2009-06 [@paper, ¶1]\n", "agencies/b": event("2009-06", "founding", with_="a")})
    assert timeline(directory, "a") == [("2009-06", "founding", "b")]


def test_an_event_of_another_type_or_date_does_not_tell_it(linked: Linked) -> None:
    directory = linked({"agencies/a": "founded: 2009-06 [@paper, ¶1]\n" + event("2009-06", "meeting")})
    assert timeline(directory, "a") == [("2009-06", "founding", "a"), ("2009-06", "meeting", "a")]
    other = linked({"agencies/a": "founded: 2009-06 [@paper, ¶1]\n" + event("2009", "founding")})
    assert timeline(other, "a") == [("2009", "founding", "a"), ("2009-06", "founding", "a")]


def test_moments_come_by_their_earliest_day_then_by_their_latest(linked: Linked) -> None:
    dates = ["2010-01-02", "2010", "2009-24", "201X", "2010-01", "../2009", "2010/2012"]
    events = "events:\n" + "".join(event(date, "meeting").removeprefix("events:\n") for date in dates)
    directory = linked({"agencies/a": events})
    assert [moment.date.text for moment in directory.timeline("a")] == [
        "../2009",
        "2009-24",
        "2010-01",
        "2010",
        "2010/2012",
        "201X",
        "2010-01-02",
    ]


def test_a_place_has_on_its_timeline_what_happened_in_it_and_in_its_districts(linked: Linked) -> None:
    directory = linked({"agencies/a": "place: east-district [@paper, ¶1]\n" + event("2011-05", "meeting")})
    for place in ("east-district", "river-city"):
        assert ("2011-05", "meeting", "a") in timeline(directory, place)


def test_what_an_event_says_of_its_place_goes_before_where_its_entries_are(linked: Linked) -> None:
    places = {name: f"level: city [@paper, ¶1]\npart_of: {up} [@paper, ¶1]\n" for name, up in (("north", "land"), ("south", "land"))}
    directory = linked(
        {
            **{f"places/{name}": fields for name, fields in places.items()},
            "places/land": "level: city [@paper, ¶1]\n",
            "agencies/a": "place: north [@paper, ¶1]\n" + event("2011-05", "meeting", with_="south"),
        }
    )
    assert {place: timeline(directory, place) for place in ("north", "south", "land")} == {
        "north": [],
        "south": [("2011-05", "meeting", "a")],
        "land": [("2011-05", "meeting", "a")],
    }
    assert directory.timeline("a")[0].kinds == {"agency", "place"}


POLICY = "date: {date} [@paper, ¶1]\nplace: {place} [@paper, ¶1]\n"


def around(linked: Linked, agency: str, **policies: tuple[str, str]) -> list[str]:
    entries = {f"policies/{id}": POLICY.format(date=date, place=place) for id, (date, place) in policies.items()}
    places = {"places/hill-city": "level: city [@paper, ¶1]\n"}
    directory = linked({**places, **entries, "agencies/a": agency})
    return [moment.host for moment in directory.policies_around("a") if moment.host in policies]


AGENCY = "founded: 2010 [@paper, ¶1]\nclosed: 2012 [@paper, ¶1]\nplace: east-district [@paper, ¶1]\n"


def test_policies_of_an_entrys_time_are_those_from_two_years_before_it_to_its_last_moment(linked: Linked) -> None:
    years = {f"p{year}": (str(year), "river-city") for year in range(2006, 2015)}
    assert around(linked, AGENCY, **years) == ["p2008", "p2009", "p2010", "p2011", "p2012"]


def test_policies_of_an_entrys_place_are_those_of_where_it_is_and_of_what_that_lies_in(linked: Linked) -> None:
    policies = {"near": ("2010", "east-district"), "above": ("2011", "river-city"), "elsewhere": ("2011", "hill-city")}
    assert around(linked, AGENCY, **policies) == ["near", "above"]


def test_a_policy_of_a_district_is_not_one_of_the_whole_city(linked: Linked) -> None:
    assert around(linked, AGENCY.replace("east-district", "river-city"), near=("2010", "east-district")) == []


def test_a_policy_that_names_the_entry_is_on_its_timeline_and_not_around_it(linked: Linked) -> None:
    directory = linked(
        {
            "agencies/a": AGENCY,
            "policies/names-it": POLICY.format(date="2010", place="river-city") + event("2010", "policy", with_="a"),
        }
    )
    assert ("2010", "policy", "names-it") in timeline(directory, "a")
    assert [moment.host for moment in directory.policies_around("a")] == ["city-plan"]


def test_a_policy_that_is_related_to_the_entry_or_mentions_it_is_not_around_it(linked: Linked) -> None:
    policy = POLICY.format(date="2010", place="river-city")
    related, mentions = "relations:\n  - supports: a [@paper, ¶1]\n", 'content:\n  - {zh: "[[a]]", en: "[[a]]", cite: "[@paper, ¶1]"}\n'
    directory = linked({"agencies/a": AGENCY, "policies/related": policy + related, "policies/mentions": policy + mentions})
    assert [moment.host for moment in directory.policies_around("a")] == ["city-plan"]


def test_an_entry_without_a_date_or_without_a_place_has_no_policies_around_it(linked: Linked) -> None:
    policy = ("2010", "river-city")
    assert around(linked, "place: east-district [@paper, ¶1]\n", p=policy) == []
    assert around(linked, "founded: 2010 [@paper, ¶1]\n", p=policy) == []


def test_what_is_known_as_of_a_date_tells_of_that_time(linked: Linked) -> None:
    known = 'place: east-district [@paper, ¶1]\nstatus: {value: operating, as_of: 2010-23, cite: "[@paper, ¶1]"}\n'
    years = {f"p{year}": (str(year), "river-city") for year in range(2007, 2013)}
    assert around(linked, known, **years) == ["p2008", "p2009", "p2010"]
    assert around(linked, known + "founded: 2006 [@paper, ¶1]\n", **years) == ["p2007", "p2008", "p2009", "p2010"]


def test_a_date_on_which_an_entry_states_a_disagreement_is_disputed(linked: Linked) -> None:
    stated = "disputes:\n  - topic: {zh: 年, en: year}\n    kind: cross-source\n    field: founded\n    sides:\n" + "".join(
        f'      - {{zh: "{year}", en: "{year}", cite: "[@paper, ¶1]"}}\n' for year in (2009, 2010)
    )
    for text, disputed in ((stated, True), ("", False)):
        directory = linked({"agencies/a": "founded: 2010 [@paper, ¶1]\n" + text})
        assert [moment.disputed for moment in directory.timeline("a")] == [disputed]
