// The page in plain DOM for when the program cannot run: what happened and what to do.

export interface Trouble {
  title: string;
  words: string;
  detail?: string;
}

export const noWebGl: Trouble = {
  title: "This browser cannot draw the app",
  words:
      "Ringback needs WebGL2. Turn on hardware acceleration in the browser’s settings, or use a current version of " +
      "Chrome, Edge, Firefox or Safari. Nothing that you have saved is lost.",
};

export const noWebAssembly: Trouble = {
  title: "This browser cannot run the app",
  words: "Ringback needs WebAssembly. Use a current version of Chrome, Edge, Firefox or Safari, and check that no " +
      "setting or extension turns it off.",
};

export const stopped: Trouble = {
  title: "The app has stopped",
  words: "Something went wrong that should not. Everything shown as saved is still saved. Reload the page to go on.",
};

export const notLoaded: Trouble = {
  title: "The app could not be loaded",
  words: "Check the connection, then reload the page. Nothing that you have saved is lost.",
};

export function show({title, words, detail}: Trouble): void {
  const page = document.createElement("main");
  page.className = "trouble";
  const add = (tag: string, text: string): HTMLElement => {
    const element = document.createElement(tag);
    element.textContent = text;
    page.append(element);
    return element;
  };
  add("h1", title);
  add("p", words);
  if (detail !== undefined && detail !== "") add("pre", detail);
  const reload = add("button", "Reload the page");
  reload.addEventListener("click", () => location.reload());
  for (const id of ["boot", "stage"]) document.getElementById(id)?.remove();
  document.body.prepend(page);
}
