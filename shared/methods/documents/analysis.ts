import type * as Y from 'yjs'
import {
	listDocuments,
	type Part,
	partElement,
	readDetails,
	readDocument,
	type TextPaper,
	titleElement,
} from '../../blocks/document/index.ts'
import { dayIn } from '../../findings/dayIn.ts'
import type { Finding } from '../../findings/index.ts'
import { mandatesWithoutReport, reportKind } from '../../minutes/index.ts'
import { type Day, listMeetings } from '../../registry/index.ts'
import type { Now } from '../method.ts'

/** Days after a meeting until its minutes are missed. */
const daysForMinutes = 3
const dayMs = 24 * 60 * 60 * 1000

/** What a document still lacks; and of one that stands for all of them, which meetings have no minutes. */
export function analyse(doc: Y.Doc, id: string, { today }: Now = {}): Finding[] {
	const paper = readDocument(doc, id)
	if (!paper) return []
	return [
		...(today !== undefined && tellsForAll(doc, id) ? noMinutes(doc, today) : []),
		...(today === undefined ? [] : openMandate(doc, paper, today)),
		...unsigned(paper),
		...headOpen(paper),
	]
}

/** Missing minutes belong to no document: minutes that are there tell of them, and only one of these. */
function tellsForAll(doc: Y.Doc, id: string): boolean {
	const all = listDocuments(doc)
		.map((each) => each.id)
		.sort()
	const minutes = all.filter((each) => readDetails(doc, each).kind === 'minutes')
	return id === (minutes[0] ?? all[0])
}

function noMinutes(doc: Y.Doc, today: Day): Finding[] {
	const told = new Set(
		listDocuments(doc).flatMap(({ id }) => {
			const { kind, about } = readDetails(doc, id)
			return kind === 'minutes' && about !== undefined ? [about] : []
		}),
	)
	const latest = new Date(Date.parse(today) - daysForMinutes * dayMs).toISOString().slice(0, 10)
	return listMeetings(doc).flatMap(({ id, title, date }): Finding[] => {
		if (date === undefined || date >= latest || told.has(id)) return []
		const [de, en] = [title.trim() || 'Treffen', title.trim() || 'Meeting']
		const day = dayIn(date)
		return [
			{
				...{ key: `noMinutes/${id}`, rule: 'noMinutes', sign: 'missing', tone: 'care', elements: [titleElement] },
				title: { de: `Protokoll fehlt: ${de}`, en: `No minutes: ${en}` },
				sentence: {
					de: `Das Treffen „${de}“ war am ${day.de} und hat noch kein Protokoll.`,
					en: `The meeting “${en}” was on ${day.en} and has no minutes yet.`,
				},
				task: { de: `Protokoll zu „${de}“ schreiben`, en: `Write the minutes of “${en}”` },
			},
		]
	})
}

function openMandate(doc: Y.Doc, { id, title }: TextPaper, today: Day): Finding[] {
	const open = mandatesWithoutReport(doc, today).find((each) => each.id === id)
	if (!open) return []
	const day = dayIn(open.until)
	return [
		{
			...{ key: 'openMandate', rule: 'openMandate', sign: 'open', tone: 'care', elements: [titleElement] },
			title: { de: 'Laufzeit zu Ende, kein Bericht', en: 'Term over, no report' },
			sentence: {
				de: `Der Auftrag lief bis ${day.de}. Ein Statusbericht dazu steht noch aus.`,
				en: `The mandate ran until ${day.en}. A status report on it is still to come.`,
			},
			task: { de: `Statusbericht schreiben zu: ${title.trim()}`, en: `Write a status report on: ${title.trim()}` },
		},
	]
}

/** Places to sign where nobody has noted yet where and when that was done. */
function unsigned({ kind, parts }: TextPaper): Finding[] {
	if (kind !== reportKind.mandate && kind !== 'agreement') return []
	return parts.flatMap((part): Finding[] => {
		if (part.kind !== 'signatures') return []
		const open = part.rows.filter(({ cells }) => cells.name?.words.trim() && !cells.signed?.words.trim())
		if (open.length === 0) return []
		const names = open.map(({ cells }) => cells.name?.words.trim() ?? '').join(', ')
		return [
			{
				...{
					key: `unsigned/${part.id}`,
					rule: 'unsigned',
					sign: 'open',
					tone: 'plain',
					elements: [partElement(part.id)],
				},
				title: { de: 'Noch nicht unterschrieben', en: 'Not signed yet' },
				sentence: {
					de: `Es fehlen: ${names}. Tragen Sie Ort und Datum ein, wenn unterschrieben ist.`,
					en: `Missing: ${names}. Enter place and date once it is signed.`,
				},
				task: { de: `Unterschriften einholen: ${names}`, en: `Get signatures: ${names}` },
			},
		]
	})
}

/** Facts at the beginning of a document that nobody has entered. */
function headOpen({ parts }: TextPaper): Finding[] {
	const first = parts.findIndex(({ kind }) => kind === 'heading')
	const head = parts.slice(0, first < 0 ? parts.length : first).find(({ kind }) => kind === 'facts')
	const open = head ? emptyLabels(head) : []
	if (!head || open.length === 0) return []
	return [
		{
			...{ key: 'headOpen', rule: 'headOpen', sign: 'open', tone: 'care', elements: [partElement(head.id)] },
			title: { de: 'Im Kopf fehlt etwas', en: 'Something is missing in the head' },
			sentence: { de: `Noch offen: ${open.join(', ')}.`, en: `Still open: ${open.join(', ')}.` },
			task: { de: `Kopf ergänzen: ${open.join(', ')}`, en: `Complete the head: ${open.join(', ')}` },
		},
	]
}

const emptyLabels = ({ rows }: Part): string[] =>
	rows.flatMap(({ cells }) => {
		const label = cells.label?.words.trim()
		return label && !cells.value?.words.trim() ? [label] : []
	})
