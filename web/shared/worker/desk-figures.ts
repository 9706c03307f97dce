// The figures' part of the desk's worker.
import type { Desk } from "zegel-module";
import type { Annex, FiguresMethods, Together } from "../../desk/module-figures.ts";

const json = <T>(text: string): T => JSON.parse(text) as T;

/** The functions of figures on a desk that is made later. */
export const figuresMethods = (desk: () => Desk): FiguresMethods => ({
  figuresOpen: (sealed) => json<string[]>(desk().figures_open(sealed ? new Uint8Array(sealed) : undefined)),
  figuresCount: (erased) => json<ReturnType<FiguresMethods["figuresCount"]>>(desk().figures_count(JSON.stringify(erased))),
  figuresLook: (year) => json<Annex>(desk().figures_look(year)),
  figuresRelease: (year) => desk().figures_release(year),
  figuresFile: (year) => desk().figures_file(year),
  figuresPiece: () => desk().figures_piece(),
  figuresSaved: () => desk().figures_saved(),
  figuresTogether: (files) => json<Together>(desk().figures_together(JSON.stringify(files))),
  figuresLessons: () => json<ReturnType<FiguresMethods["figuresLessons"]>>(desk().figures_lessons()),
  figuresLessonsCsv: () => desk().figures_lessons_csv(),
});
