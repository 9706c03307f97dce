// Calls from a page to its worker: one message there, one back, matched by number. Bytes move, they are not copied.

/** What goes to the worker. */
export interface Call {
  readonly id: number;
  readonly method: string;
  readonly parameters: readonly unknown[];
}

/** What comes back: a value or a fault. */
export interface Reply {
  readonly id: number;
  readonly value?: unknown;
  readonly fault?: Fault;
}

/** What went wrong in the worker: a code, and a detail where one helps (a hash, a position, the name of a rule). */
export interface Fault {
  readonly code: string;
  readonly detail?: string;
}

/** A fault as an exception. Its message is the code: never anything that was typed. */
export class ModuleError extends Error {
  override readonly name = "ModuleError";
  constructor(readonly fault: Fault) {
    super(fault.code);
  }
  get code(): string {
    return this.fault.code;
  }
}

/** The functions of a worker as its page sees them. */
export type Remote<Methods> = {
  readonly [Name in keyof Methods]: Methods[Name] extends (...parameters: infer Parameters) => infer Value
    ? (...parameters: Parameters) => Promise<Awaited<Value>>
    : never;
};

/** Buffers inside a value, to be moved instead of copied: of byte arrays, also in lists and one level of objects. */
export function buffersIn(value: unknown): ArrayBuffer[] {
  if (value instanceof Uint8Array) return value.buffer instanceof ArrayBuffer ? [value.buffer] : [];
  if (value instanceof ArrayBuffer) return [value];
  if (Array.isArray(value)) return value.flatMap(buffersIn);
  if (value && typeof value === "object" && !(value instanceof Blob)) return Object.values(value).flatMap(buffersIn);
  return [];
}

/** The page's end. */
export class Connection {
  private last = 0;
  private readonly waiting = new Map<number, { resolve: (value: unknown) => void; reject: (fault: Error) => void }>();

  constructor(private readonly worker: Worker) {
    worker.onmessage = ({ data }: MessageEvent<Reply>) => {
      const waiting = this.waiting.get(data.id);
      this.waiting.delete(data.id);
      if (data.fault) waiting?.reject(new ModuleError(data.fault));
      else waiting?.resolve(data.value);
    };
    // A worker that cannot even load, or that died.
    worker.onerror = (event) => {
      event.preventDefault();
      this.fail("worker-failed");
    };
  }

  call(method: string, parameters: readonly unknown[]): Promise<unknown> {
    const id = ++this.last;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      const call: Call = { id, method, parameters };
      this.worker.postMessage(call, buffersIn(parameters));
    });
  }

  /** All functions of the worker, by name. */
  remote<Methods>(): Remote<Methods> {
    return new Proxy({} as Remote<Methods>, {
      // A proxy that is awaited must not look like a promise.
      get: (_, method) =>
        typeof method === "string" && method !== "then" ? (...parameters: unknown[]) => this.call(method, parameters) : undefined,
    });
  }

  /** Ends the worker: every key in it is gone. */
  end(): void {
    this.worker.terminate();
    this.fail("ended");
  }

  private fail(code: string): void {
    for (const { reject } of this.waiting.values()) reject(new ModuleError({ code }));
    this.waiting.clear();
  }
}
