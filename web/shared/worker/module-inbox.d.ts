// The inbox's part of the module, which only the desk's build carries.
declare module "zegel-module" {
  /** crates/web-client/src/desk/{inbox,search,snapshots}.rs: JSON in, JSON out; errors are thrown as JSON text. */
  export interface Desk {
    inbox_expect(pages: string): void;
    inbox_waiting(): string;
    inbox_begin(id: string): string;
    case_resume(id: string): string;
    inbox_take(view: string): string;
    inbox_trouble(id: string, code: string): void;
    inbox_forget(id: string): void;
    inbox_look(id: string): void;
    inbox_list(query: string, today: string, offset: number, limit: number): string;
    inbox_choices(): string;
    inbox_to_hand_over(): string;
    snapshot_found(list: string): string;
    snapshot_in(shard: number, sealed: Uint8Array): boolean;
    snapshot_unsaved(): string;
    snapshot_out(shard: number): Uint8Array<ArrayBuffer> | undefined;
    snapshot_was(shard: number): string;
    snapshot_saved(shard: number): void;
    views(): string;
    set_views(views: string): void;
  }
}
