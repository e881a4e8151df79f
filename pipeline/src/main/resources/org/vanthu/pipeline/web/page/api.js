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

/** Why something could not be had. */
export class Failure extends Error {
  constructor(status, detail) {
    super(detail);
    this.status = status;
  }
}

export async function ask(path, parameters, signal) {
  let response;
  try {
    response = await fetch(address(path, parameters), { signal });
  } catch (problem) {
    if (problem.name === "AbortError") {
      throw problem;
    }
    throw new Failure(0, String(problem.message));
  }
  if (!response.ok) {
    const problem = await response.json().catch(() => ({}));
    throw new Failure(response.status, problem.detail ?? response.statusText);
  }
  return response.json();
}
