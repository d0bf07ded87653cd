/** Each founds a workshop with the ready agenda of this id, and a board for what people hand in. */
export const agendaTemplates = ['founding-event', 'simulation-game', 'future-conference', 'steering-group'] as const

/** Whether a workshop founded from this template begins with an agenda. */
export const beginsWithAgenda = (template: unknown): boolean =>
	(agendaTemplates as readonly unknown[]).includes(template)
