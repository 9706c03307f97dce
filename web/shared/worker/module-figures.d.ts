// The figures' part of the module, which only the desk's build carries.
declare module "zegel-module" {
  /** crates/web-client/src/desk/figures.rs: JSON in, JSON out; errors are thrown as JSON text. */
  export interface Desk {
    figures_open(sealed?: Uint8Array): string;
    figures_count(erased: string): string;
    figures_look(year: number): string;
    figures_release(year: number): string;
    figures_file(year: number): string;
    figures_piece(): Uint8Array<ArrayBuffer>;
    figures_saved(): void;
    figures_together(files: string): string;
    figures_lessons(): string;
    figures_lessons_csv(): string;
  }
}
