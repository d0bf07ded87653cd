import type { Method } from '../method.ts'

/** What the analysis looks for. */
export const rules = {
	noMinutes: {
		de: 'Ein Protokoll hilft, solange sich alle erinnern: Drei Tage nach einem Treffen sollte es da sein.',
		en: 'Minutes help as long as everybody remembers: they should be there three days after a meeting.',
	},
	openMandate: {
		de: 'Läuft ein Auftrag aus, berichtet die Gruppe, was daraus geworden ist.',
		en: 'When a mandate ends, the group reports what became of it.',
	},
	unsigned: {
		de: 'Ein Auftrag und eine Vereinbarung gelten, wenn beide Seiten unterschrieben haben.',
		en: 'A mandate and an agreement hold once both sides have signed.',
	},
	headOpen: {
		de: 'Im Kopf steht, wann, wer und wo: Wer nicht dabei war, versteht das Papier sonst nicht.',
		en: 'The head says when, who and where: without it nobody who was not there understands the paper.',
	},
} as const satisfies Method['rules']
