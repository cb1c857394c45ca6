// @ts-check
/** For print: the title of the page, which the style sheet puts into the margin of each sheet. */

addEventListener("beforeprint", () => {
  const title = document.querySelector("h1")?.cloneNode(true);
  if (!(title instanceof Element)) return;
  title.querySelector(".count")?.remove();
  document.documentElement.dataset.title = title.textContent?.trim() ?? "";
});
