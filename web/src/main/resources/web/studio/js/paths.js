// How one document of a course names another.

/** How a link in one document names another. */
export function relative(from, to) {
  const here = from.split("/"), there = to.split("/");
  let same = 0;
  while (same < Math.min(here.length, there.length) - 1 && here[same] === there[same]) same++;
  return "../".repeat(here.length - 1 - same) + there.slice(same).map(encoded).join("/");
}

/** The document that a link in another one names. */
export function resolve(from, link) {
  const parts = from.split("/").slice(0, -1);
  for (const part of link.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== ".") parts.push(decoded(part));
  }
  return parts.join("/");
}

const encoded = part => encodeURIComponent(part).replace(/[!'()*]/g, sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
