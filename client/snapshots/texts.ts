import { inEnglish, inGerman } from '../texts/figures.ts'
import type { Texts } from '../texts/texts.ts'

const de = {
	title: 'Zwischenstände',
	keep: 'Zwischenstand sichern',
	name: 'Name des Zwischenstands',
	nameNote: 'Zum Beispiel der Anlass: „Gründungswerkstatt“.',
	proposal: (time: number) => `Zwischenstand vom ${inGerman.date(time)}`,
	take: 'Sichern',
	cancel: 'Abbrechen',
	rename: 'Umbenennen',
	remove: 'Entfernen',
	more: (label: string) => `Zwischenstand „${label}“`,
	unnamed: 'Zwischenstand ohne Namen',
	kept: (time: number, by: string) => (by ? `${inGerman.moment(time)} · ${by}` : inGerman.moment(time)),
	compare: 'Mit heute vergleichen',
	compareWith: (label: string) => `„${label}“ mit heute vergleichen`,
	end: 'Vergleich beenden',
	none: 'Noch kein Zwischenstand gesichert.',
	noneTodo: 'Sichern Sie, wie es heute ist. Später sehen Sie, was sich seitdem geändert hat.',
	since: (label: string) => `Seit „${label}“`,
	same: 'Seitdem hat sich nichts geändert.',
	unreadable: 'Diese Version kann den Zwischenstand nicht lesen. Er bleibt, wie er ist.',
	wasKept: (label: string) => `Der Zwischenstand „${label}“ ist gesichert.`,
	wasRemoved: (label: string) => `Der Zwischenstand „${label}“ ist entfernt. Mit Strg+Z kommt er zurück.`,
}

const en: typeof de = {
	title: 'Kept states',
	keep: 'Keep this state',
	name: 'Name of the state',
	nameNote: 'For instance the occasion: “Founding workshop”.',
	proposal: (time) => `State of ${inEnglish.date(time)}`,
	take: 'Keep',
	cancel: 'Cancel',
	rename: 'Rename',
	remove: 'Remove',
	more: (label) => `State “${label}”`,
	unnamed: 'State without a name',
	kept: (time, by) => (by ? `${inEnglish.moment(time)} · ${by}` : inEnglish.moment(time)),
	compare: 'Compare with today',
	compareWith: (label) => `Compare “${label}” with today`,
	end: 'End the comparison',
	none: 'No state has been kept yet.',
	noneTodo: 'Keep the state of today. Later you will see what has changed since.',
	since: (label) => `Since “${label}”`,
	same: 'Nothing has changed since.',
	unreadable: 'This version cannot read the kept state. It stays as it is.',
	wasKept: (label) => `The state “${label}” is kept.`,
	wasRemoved: (label) => `The state “${label}” is removed. Ctrl+Z brings it back.`,
}

export const snapshotTexts = { de, en } satisfies Texts<typeof de>
