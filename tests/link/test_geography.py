"""Which place lies in which, and what is in a place."""

from shegong.link.directory import Directory

from tests.link.conftest import Linked

PLACES = {
    "places/lane": "level: district [@paper, ¶1]\npart_of: east-district [@paper, ¶1]\n",
    "places/west": "level: district [@paper, ¶1]\npart_of: river-city [@paper, ¶1]\n",
}


def inside(directory: Directory, place: str) -> list[str]:
    return sorted(document.id for document in directory.inside(place))


def test_a_place_contains_what_is_in_it_and_in_the_places_within_it(linked: Linked) -> None:
    agencies = {f"agencies/in-{place}": f"place: {place} [@paper, ¶1]\n" for place in ("lane", "west", "river-city")}
    directory = linked({**PLACES, **agencies, "agencies/nowhere": ""})
    assert inside(directory, "lane") == ["in-lane"]
    assert inside(directory, "west") == ["in-west"]
    assert inside(directory, "east-district") == ["an-ju", "in-lane"]
    assert inside(directory, "river-city") == ["an-ju", "city-plan", "in-lane", "in-river-city", "in-west"]


def test_the_places_directly_within_a_place_are_listed_and_no_others(linked: Linked) -> None:
    geography = linked(PLACES).geography
    assert geography.below("river-city") == ("east-district", "west")
    assert geography.below("east-district") == ("lane",)
    assert geography.below("lane") == ()


def test_an_entry_is_in_every_place_above_its_own(linked: Linked) -> None:
    geography = linked({**PLACES, "agencies/a": "place: lane [@paper, ¶1]\n"}).geography
    assert geography.places_of("a") == {"lane", "east-district", "river-city"}
    assert list(geography.upwards("lane")) == ["lane", "east-district", "river-city"]


def test_an_entry_whose_sources_differ_on_its_place_is_in_both(linked: Linked) -> None:
    directory = linked({**PLACES, "agencies/a": "place:\n  - lane [@paper, ¶1]\n  - west [@paper, ¶2]\n"})
    assert directory.geography.places_of("a") == {"lane", "east-district", "west", "river-city"}
    assert "a" in inside(directory, "west")
    assert "a" in inside(directory, "lane")


def test_a_place_is_in_itself_and_an_entry_without_place_is_nowhere(linked: Linked) -> None:
    geography = linked({"agencies/a": ""}).geography
    assert [geography.places_of(id) for id in ("river-city", "a", "li-ming")] == [{"river-city"}, frozenset(), frozenset()]
