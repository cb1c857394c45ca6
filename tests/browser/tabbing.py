"""What a reader who goes through a page by key meets: each place that takes the focus, and what is wrong with it there."""

from typing import Literal, cast

from playwright.sync_api import Page

Direction = Literal["forwards", "backwards"]

_WALK = r"""async direction => {
  const FOCUSABLE = "a[href], button, input, select, textarea, summary, iframe, [tabindex], [contenteditable]";
  const described = (element) => `${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""} “${
    (element.getAttribute("aria-label") ?? element.textContent).trim().replace(/\s+/g, " ").slice(0, 30)}”`;
  const shown = (element) => element.checkVisibility({ visibilityProperty: true });
  // Of a group of radio buttons keys reach the one that is chosen, or the first.
  const ofGroup = (element) => {
    const group = [...document.querySelectorAll(`input[type=radio][name="${element.name}"]`)];
    return element === (group.find((each) => each.checked) ?? group[0]);
  };
  const reached = [...document.querySelectorAll(FOCUSABLE)].filter((element) =>
    element.tabIndex >= 0 && !element.matches(":disabled") && shown(element) && (element.type !== "radio" || ofGroup(element)));

  // A theme may put the sign of a field beside it: what is seen of the field is its label then.
  const hidden = (element) => element.labels?.length && !(element.offsetWidth && Number(getComputedStyle(element).opacity));
  const face = (element) => (hidden(element) ? [...element.parentElement.querySelectorAll("label")].find(shown) : element);
  const inView = (element) => [...face(element).getClientRects()].some((box) =>
    [[0.5, 0.5], [0.1, 0.5], [0.9, 0.5], [0.5, 0.1], [0.5, 0.9]].some(([x, y]) => {
      const top = document.elementFromPoint(box.left + box.width * x, box.top + box.height * y);
      return top && (face(element).contains(top) || top.contains(face(element)) && top.matches("label, summary"));
    }));

  const numbers = (colour) => {
    const canvas = Object.assign(document.createElement("canvas"), { width: 1, height: 1 }).getContext("2d", { willReadFrequently: true });
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const known = new Map();
  const rgba = (colour) => known.get(colour) ?? known.set(colour, numbers(colour)).get(colour);
  const light = (colour) => colour.slice(0, 3).map((c) => c / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
    .reduce((sum, c, index) => sum + c * [0.2126, 0.7152, 0.0722][index], 0);
  const contrast = (one, other) => (Math.max(light(one), light(other)) + 0.05) / (Math.min(light(one), light(other)) + 0.05);
  // Colours that let others through are laid over what is behind them.
  const ground = (element) => {
    const layers = [];
    for (let each = element; each; each = each.parentElement) {
      const colour = rgba(getComputedStyle(each).backgroundColor);
      if (colour[3]) layers.unshift(colour);
      if (colour[3] === 255) break;
    }
    return layers.reduce((under, over) => under.map((c, index) => c + (over[index] - c) * over[3] / 255), [255, 255, 255, 255]);
  };
  const faint = (element) => {
    const style = getComputedStyle(face(element));
    if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2) return "no line around it";
    const around = ground(parseFloat(style.outlineOffset) < 0 ? face(element) : face(element).parentElement);
    const found = contrast(rgba(style.outlineColor), around);
    return found < 3 ? `line has a contrast of ${found.toFixed(1)}` : "";
  };

  const wrong = reached.filter((element) => element.tabIndex > 0).map((element) => `${described(element)}: out of order`);
  for (const element of direction === "forwards" ? reached : [...reached].reverse()) {
    if (!shown(element)) { wrong.push(`${described(element)}: gone before it was reached`); continue; }
    element.focus({ focusVisible: true });
    if (document.activeElement !== element) { wrong.push(`${described(element)}: takes no focus`); continue; }
    if (!inView(element)) wrong.push(`${described(element)}: out of sight`);
    const why = faint(element);
    if (why) wrong.push(`${described(element)}: ${why}`);
  }
  return { reached: reached.length, wrong };
}"""


def walk(page: Page, direction: Direction) -> tuple[int, list[str]]:
    """Gives the focus to everything on a page that keys reach, in their order; how many there are, and a line for each thing that is wrong.

    Wrong is an order that differs from that of the document, what cannot be seen once it has the focus (WCAG 2.2, 2.4.11), and a focus
    that is not shown by a line of at least two pixels and a contrast of at least 3:1 (2.4.7, 1.4.11).
    """
    found = cast(dict[str, object], page.evaluate(_WALK, direction))
    return cast(int, found["reached"]), cast(list[str], found["wrong"])
