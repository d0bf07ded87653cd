import type { Term } from '../../registry/index.ts'
import type { Guide } from '../method.ts'

export const purpose: Term = {
	de: 'Protokoll, Bericht, Auftrag, Vereinbarung: gemeinsam geschrieben, gefüllt mit dem, was in der Werkstatt steht.',
	en: 'Minutes, report, mandate, agreement: written together, filled with what stands in the workshop.',
}

export const guide: Guide = {
	people: {
		de: 'Eine Person führt Protokoll, alle anderen können mitschreiben.',
		en: 'One person keeps the minutes, everybody else may write along.',
	},
	time: { de: '15 Minuten nach dem Treffen', en: '15 minutes after the meeting' },
	material: {
		de: 'Ein Gerät; das Treffen steht unter „Treffen und Beschlüsse“.',
		en: 'One device; the meeting is entered under “Meetings and decisions”.',
	},
	steps: [
		{
			de: 'Vorher vereinbaren: Wer schreibt, wie ausführlich, wer bekommt es, was bleibt intern?',
			en: 'Agree beforehand: who writes, how much, who gets it, what stays internal?',
		},
		{
			de: 'Art wählen. Was in der Werkstatt steht, ist eingesetzt und gekennzeichnet.',
			en: 'Choose the kind. What stands in the workshop is filled in and marked.',
		},
		{
			de: 'Ergänzen und ändern, auch in den eingesetzten Teilen: Ihre Worte bleiben beim Auffrischen stehen.',
			en: 'Add and change, in the filled parts as well: your words stay when these are refreshed.',
		},
		{
			de: 'Vor dem Versand die Befunde ansehen, dann den Stand sichern.',
			en: 'Look at the findings before sending, then keep the state.',
		},
	],
	traps: [
		{
			de: 'Namen ohne Zustimmung: Genannt wird nur, wer „Im Protokoll nennen“ eingeschaltet hat.',
			en: 'Names without consent: only those who switched on “Name me in the minutes” are named.',
		},
		{
			de: 'Zu spät: Nach einer Woche weiß niemand mehr, wie es gemeint war.',
			en: 'Too late: after a week nobody knows any more how it was meant.',
		},
		{
			de: 'Zu lang: Aufgaben und Vereinbarungen gehören nach vorn.',
			en: 'Too long: tasks and agreements belong to the front.',
		},
	],
}
