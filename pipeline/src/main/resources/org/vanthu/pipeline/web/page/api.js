// Asks the server; the page knows of an archive what this gives it and nothing else.

const ROOT = "/api/v1/";

/** An address of the API; parameters without a value are left out. */
export function address(path, parameters = {}) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined && value !== null && value !== "") {
      query.set(name, value);
    }
  }
  const text = query.toString();
  return ROOT + path + (text ? "?" + text : "");
}

/** Why something could not be had or done; `about` is the problem as the server describes it. */
export class Failure extends Error {
  constructor(status, about) {
    super(about.detail);
    this.status = status;
    this.about = about;
  }
}

async function answered(path, parameters, request) {
  let response;
  try {
    response = await fetch(address(path, parameters), request);
  } catch (problem) {
    if (problem.name === "AbortError") {
      throw problem;
    }
    throw new Failure(0, { detail: String(problem.message) });
  }
  if (!response.ok) {
    const about = await response.json().catch(() => ({ detail: response.statusText }));
    if (about.reason === "password") {
      location.replace("/login?to=" + encodeURIComponent(location.pathname + location.search + location.hash));
    }
    throw new Failure(response.status, about);
  }
  return response.json();
}

export function ask(path, parameters, signal) {
  return answered(path, parameters, { signal });
}

/** Changes something; the header tells the server that this page asks, and no form of another site. */
export function send(method, path, content, parameters) {
  const file = content instanceof Blob;
  return answered(path, parameters, {
    method,
    headers: { "X-Requested-With": "vanthu", "Content-Type": file ? "application/octet-stream" : "application/json" },
    body: file ? content : JSON.stringify(content ?? {}),
  });
}

let asked;

/** What this server lets one do; asked once. */
export function server() {
  asked ??= ask("server");
  return asked;
}
