import { exercise } from "./exercise.js";

const settings = new URLSearchParams(location.search);
const [list, bar] = [document.querySelector("ul"), document.querySelector("progress")];
const shares: number[] = [];

try {
  const seen = await exercise(
    {
      baseUrl: settings.get("baseUrl") ?? "",
      credentials: { id: settings.get("id") ?? "", secret: settings.get("secret") ?? "" },
    },
    (share) => {
      if (bar !== null) bar.value = share;
      shares.push(share);
    },
  );
  list?.replaceChildren(
    ...seen.after.map((name) => Object.assign(document.createElement("li"), { textContent: name ?? "" })),
  );
  document.body.dataset["seen"] = JSON.stringify({ ...seen, shares });
} catch (error) {
  document.body.dataset["seen"] = JSON.stringify({ failure: String(error) });
}
