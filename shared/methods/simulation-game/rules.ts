import type { Method } from '../method.ts'

/** What the analysis looks for. */
export const rules = {
	absent: {
		de: 'Jede aktive Organisation, die weder bei den Fallbeteiligten noch bei den Beratenden eine Rolle hat; erst wenn dort mindestens eine Organisation eine hat.',
		en: 'Every active organisation that has a part neither among the acting nor among the advising; only once at least one organisation has one there.',
	},
	silent: {
		de: 'Jede gespielte Szene ohne Rückmeldung der Beobachtenden, nach der eine weitere begonnen hat; nach dem Ende des Spiels jede gespielte Szene ohne Rückmeldung.',
		en: 'Every scene that was played, without feedback of the observers, after which another has begun; once the game is over, every scene that was played without feedback.',
	},
	sameGroups: {
		de: 'Jede Gruppe der Auswertung, in der genau die Personen einer Spielgruppe sitzen.',
		en: 'Every group of the debriefing in which exactly the people of one play group sit.',
	},
	noTransfer: {
		de: 'Ein beendetes Spiel, nach dem keine Maßnahme vereinbart ist; Maßnahmen aus Befunden, aus anderen Methoden und für ein Ziel des Zielsystems zählen nicht.',
		en: 'A game that is over and after which no task is agreed; tasks made of findings, those of other methods and those done for a goal of the goal system do not count.',
	},
} as const satisfies Method['rules']
