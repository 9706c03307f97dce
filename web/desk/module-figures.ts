// Figures as the desk's worker gives them. Shapes are those of crates/figures and crates/web-client/src/desk/figures.rs.
import type { Lane } from "../reporter/module.ts";

/** A count as it is published; what is withheld is not broken down. */
export type Cell = { readonly exact: number } | { readonly between: readonly [number, number] } | { readonly "at-least": number } | "withheld";

export type TableId = "categories" | { readonly "nature-by": string };

export interface Line {
  /** Code of a nature or a category; `all`. */
  readonly key: string;
  readonly total: Cell;
  readonly cells: readonly Cell[];
}

export interface FigureTable {
  readonly id: TableId;
  readonly unit: "reports" | "measures" | "affected" | "respondents";
  readonly columns: readonly string[];
  readonly all: Line;
  readonly lines: readonly Line[];
  readonly rule: { readonly least: number; readonly least_sexual?: number };
}

export interface FigureMember {
  readonly organisation: string;
  readonly name: string;
  readonly lane: Lane;
  readonly drawn_up: number;
  readonly organisation_key: string;
  /** The key was known before; otherwise only the file says that it is the organisation's. */
  readonly pinned: boolean;
}

export interface Annex {
  readonly year: number;
  /** Empty for figures that are not signed yet. */
  readonly members: readonly FigureMember[];
  readonly sections: readonly { readonly id: string; readonly tables: readonly FigureTable[] }[];
  readonly years: readonly { readonly year: number; readonly reports: Cell; readonly by_nature: readonly (readonly [string, Cell])[] }[];
}

/** Release files that were checked and put together. */
export interface Together {
  readonly annex: Annex;
  readonly seah_csv: string;
  readonly rollup_csv: string;
}

export interface FigureYear {
  readonly year: number;
  readonly counted: number;
  /** Cases of which this person has not said that they have no conflict. */
  readonly uncounted: number;
  readonly released: boolean;
}

export interface Lesson {
  readonly due: string;
  readonly text: string;
  readonly owner: string;
}

export interface FiguresMethods {
  /**
   * Takes the piece of the snapshot with earlier figures. Gives cases that were counted and are not there any more. Throws
   * `figures-unread` while the inbox is still being read, `figures-damaged`.
   */
  figuresOpen(sealed: ArrayBuffer | null): string[];
  figuresCount(erased: readonly string[]): { readonly lane: Lane; readonly years: readonly FigureYear[] };
  /** A year that is over, as it would be released or as it was. Throws `year-not-over`. */
  figuresLook(year: number): Annex;
  /** For good. Gives the file. Throws `figures-uncounted`, `already-released`. Keep the piece before you give the file out. */
  figuresRelease(year: number): string;
  /** The file of a release. Throws `no-release`. */
  figuresFile(year: number): string;
  /** The piece to put, with `snapshotWas(FIGURES_SHARD)`. */
  figuresPiece(): Uint8Array<ArrayBuffer>;
  figuresSaved(): void;
  /** Throws with the file's name or the organisation's as detail: `not-a-release`, `release-changed`, `release-unknown-author`,
   * `roster-…`, `releases-differ`, `releases-different-keys`; `no-release`. */
  figuresTogether(files: readonly { readonly name: string; readonly text: string }[]): Together;
  figuresLessons(): { readonly lessons: readonly Lesson[] };
  figuresLessonsCsv(): string;
}

/** The piece of the snapshot that holds figures. */
export const FIGURES_SHARD = 254;
