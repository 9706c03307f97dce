// Requests to the server's API: closed problem codes, patience when it is busy, nothing sent that need not be.

/** Why a request did not succeed. `code` is one of the server's problem codes, or `offline`. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  constructor(
    readonly code: string,
    readonly status: number,
    /** Seconds after which the server wants to be asked again. */
    readonly retryAfter?: number,
  ) {
    super(code);
  }
}

/** What a request may bring along. */
export interface Options {
  readonly method?: "GET" | "POST" | "PUT" | "DELETE";
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array<ArrayBuffer>;
  /** Times to try again while the server is busy. Every request that may be tried again must be safe to repeat. */
  readonly retries?: number;
  /** Tries again after a broken line, too: for what is large, and safe to repeat. */
  readonly persistent?: boolean;
  /** Milliseconds until a request is given up. */
  readonly timeout?: number;
  readonly signal?: AbortSignal;
}

/** An answer that was a success. */
export interface Answer {
  readonly status: number;
  json<T>(): Promise<T>;
  text(): Promise<string>;
  bytes(): Promise<Uint8Array<ArrayBuffer>>;
}

/** Milliseconds of a request that carries little; sending parts of files has its own, longer one. */
const TIMEOUT = 60_000;
const LONGEST_WAIT = 60;
/** Further tries for one part of a file: 1, 2, 4 and 8 seconds apart, or half as long again. */
const UPLOAD_RETRIES = 4;

/** Waits; the chance in it keeps many clients from coming back in the same second. */
export function pause(seconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, seconds * 1000 * (1 + Math.random() / 2));
    signal?.addEventListener("abort", () => {
      clearTimeout(timer);
      reject(new ApiError("ended", 0));
    });
  });
}

/** The problem behind an answer that was no success. */
export function problemOf(status: number, body: string, retryAfter: string | null): ApiError {
  let code = status === 503 ? "busy" : status === 429 ? "slow-down" : "internal";
  try {
    const problem = JSON.parse(body) as { code?: unknown };
    if (typeof problem.code === "string") code = problem.code;
  } catch {
    // Not the server's own answer: a proxy's, perhaps.
  }
  const seconds = retryAfter === null ? NaN : Number(retryAfter);
  return Number.isFinite(seconds) ? new ApiError(code, status, seconds) : new ApiError(code, status);
}

/** The server asks for patience. */
const isBusy = ({ status }: ApiError): boolean => status === 503 || status === 429;
/** Or the line broke: the same again may do, a little later. */
export const mayPass = (error: ApiError): boolean => isBusy(error) || error.code === "offline";

/** Runs `once` again while it may help, after the time that the server asks for, or longer and longer ones. */
export async function patiently<T>(retries: number, signal: AbortSignal | undefined, once: () => Promise<T>, again = isBusy): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await once();
    } catch (error) {
      if (!(error instanceof ApiError) || !again(error) || attempt >= retries || (error.retryAfter ?? 0) > LONGEST_WAIT) throw error;
      await pause(error.retryAfter ?? 2 ** attempt, signal);
    }
  }
}

/** Requests below one address, with or without the session's cookie. */
export class Http {
  constructor(
    private readonly base: string,
    private readonly credentials: RequestCredentials = "omit",
  ) {}

  /** @throws ApiError */
  send(path: string, options: Options = {}): Promise<Answer> {
    return patiently(options.retries ?? 3, options.signal, () => this.once(path, options), options.persistent ? mayPass : isBusy);
  }

  private async once(path: string, options: Options): Promise<Answer> {
    const abort = new AbortController();
    const timer = setTimeout(() => abort.abort(), options.timeout ?? TIMEOUT);
    const stop = (): void => abort.abort();
    options.signal?.addEventListener("abort", stop);
    try {
      const answer = await fetch(this.base + path, {
        method: options.method ?? "GET",
        headers: { ...options.headers },
        body: options.body ?? null,
        credentials: this.credentials,
        cache: "no-store",
        redirect: "error",
        referrerPolicy: "no-referrer",
        signal: abort.signal,
      });
      if (!answer.ok) throw problemOf(answer.status, await answer.text(), answer.headers.get("Retry-After"));
      // Read here, so that a connection that breaks in the middle is a fault of this request.
      const bytes = new Uint8Array(await answer.arrayBuffer());
      const text = (): string => new TextDecoder().decode(bytes);
      return {
        status: answer.status,
        json: async <T>() => JSON.parse(text()) as T,
        text: async () => text(),
        bytes: async () => bytes,
      };
    } catch (error) {
      if (error instanceof ApiError) throw error;
      throw new ApiError(options.signal?.aborted ? "ended" : "offline", 0);
    } finally {
      clearTimeout(timer);
      options.signal?.removeEventListener("abort", stop);
    }
  }

  /**
   * Sends bytes and tells how many have left; `fetch` cannot say that. For parts of files: they are safe to repeat, so a line
   * that broke costs one part, and not the file.
   * @throws ApiError
   */
  upload(path: string, bytes: Uint8Array<ArrayBuffer>, headers: Readonly<Record<string, string>>, onProgress: (sent: number) => void, signal?: AbortSignal): Promise<void> {
    const once = (): Promise<void> =>
      new Promise((resolve, reject) => {
        const request = new XMLHttpRequest();
        request.open("PUT", this.base + path);
        for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
        request.withCredentials = this.credentials === "include";
        // Given up when nothing moves any more, not when a slow connection takes long.
        let stalled = setTimeout(() => request.abort(), TIMEOUT);
        request.upload.onprogress = ({ loaded }) => {
          clearTimeout(stalled);
          stalled = setTimeout(() => request.abort(), TIMEOUT);
          onProgress(loaded);
        };
        const stop = (): void => request.abort();
        signal?.addEventListener("abort", stop);
        request.onloadend = () => {
          clearTimeout(stalled);
          signal?.removeEventListener("abort", stop);
          if (request.status >= 200 && request.status < 300) resolve();
          else if (request.status) reject(problemOf(request.status, request.responseText, request.getResponseHeader("Retry-After")));
          else reject(new ApiError(signal?.aborted ? "ended" : "offline", 0));
        };
        request.send(bytes);
      });
    return patiently(UPLOAD_RETRIES, signal, once, mayPass);
  }
}
