// Cuts a sealed file into the parts in which it is sent, each with its digest.
import { sha256 } from "zegel-module";
import type { Part } from "../api.ts";

/** Bytes of every part but the last (`PART_LEN` of crates/protocol). */
const PART_LENGTH = 4 << 20;

export class Parts {
  private current = new Uint8Array(PART_LENGTH);
  private filled = 0;
  private number = 0;

  /** Takes sealed bytes; gives the parts that are full. */
  push(bytes: Uint8Array): Part[] {
    const full: Part[] = [];
    for (let from = 0; from < bytes.length; ) {
      const piece = bytes.subarray(from, from + PART_LENGTH - this.filled);
      this.current.set(piece, this.filled);
      this.filled += piece.length;
      from += piece.length;
      if (this.filled === PART_LENGTH) full.push(this.cut());
    }
    return full;
  }

  /** The last part, if anything is left. */
  rest(): Part[] {
    return this.filled ? [this.cut()] : [];
  }

  private cut(): Part {
    // The buffer goes to the page; the next part gets a new one.
    const bytes = this.filled === PART_LENGTH ? this.current : this.current.slice(0, this.filled);
    this.current = new Uint8Array(PART_LENGTH);
    this.filled = 0;
    return { number: this.number++, bytes, digest: sha256(bytes) };
  }
}
