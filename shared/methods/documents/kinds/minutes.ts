import type { DocumentKind } from '../../../blocks/document/index.ts'
import {
	agreed,
	minutesHead,
	namedParticipants,
	openMandates,
	parkedTopics,
	stepsTold,
	toDo,
} from '../../../minutes/index.ts'
import { listMeetings } from '../../../registry/index.ts'
import { byName, t } from './pieces.ts'

/** What becomes of a meeting the same evening: tasks and agreements first, then the agenda point by point. */
export const minutes: DocumentKind = {
	id: 'minutes',
	name: t('Protokoll', 'Minutes'),
	line: t('Aufgaben, Vereinbarungen und jeder Schritt eines Treffens', 'Tasks, agreements and each step of a meeting'),
	about: {
		ask: t('Welches Treffen?', 'Which meeting?'),
		subjects: (doc, locale) =>
			listMeetings(doc).map(({ id, title, date }) => ({
				id,
				label: [date, title.trim() || t('Treffen', 'Meeting')[locale]].filter(Boolean).join(' · '),
			})),
	},
	hasManners: true,
	title: ({ workshop, locale }) => (locale === 'de' ? `Protokoll „${workshop}“` : `Minutes of “${workshop}”`),
	outline: () => ['head', 'openMandates', 'toDo', 'agreed', 'steps', 'parked', 'participants'],
	tell: byName({
		head: minutesHead,
		openMandates,
		toDo,
		agreed,
		steps: stepsTold,
		parked: parkedTopics,
		participants: namedParticipants,
	}),
	sources: {
		head: t('dem Treffen', 'the meeting'),
		openMandates: t('Aufträgen und Fristen', 'mandates and dates'),
		toDo: t('dem Maßnahmenplan', 'the task plan'),
		agreed: t('den Beschlüssen', 'the decisions'),
		steps: t('dem Ablauf', 'the agenda'),
		parked: t('dem Themenspeicher', 'the parked topics'),
		participants: t('den Zustimmungen der Teilnehmenden', 'the consent of participants'),
	},
}
