import type { DocumentKind, PartDraft, ToldFrom } from '../../../blocks/document/index.ts'
import { dayIn } from '../../../findings/dayIn.ts'
import { agreementOn, findActor, listRules, type NetworkRule } from '../../../registry/index.ts'
import { chapters } from '../../ruleChapters.ts'
import { byName, facts, heading, t, toWrite } from './pieces.ts'

/** Rules that hold, chapter by chapter, each with those who agreed to it. */
function rules(from: ToldFrom): PartDraft[] {
	const { doc, locale } = from
	const holding = listRules(doc).filter(({ state, text }) => state === 'agreed' && text.trim())
	const known = new Set<string>(chapters.map(({ id }) => id))
	const others = { id: 'others', label: t('Weitere Regeln', 'Other rules') }
	let number = 0
	return [...chapters, others].flatMap(({ id, label }): PartDraft[] => {
		const mine = holding.filter(({ chapter }) => (id === others.id ? !known.has(chapter) : chapter === id))
		if (mine.length === 0) return []
		const rows = mine.map((rule) => {
			const agreed = agreedWords(from, rule)
			const review = rule.review
				? t(`Überprüfung: ${dayIn(rule.review).de}`, `Review: ${dayIn(rule.review).en}`)[locale]
				: ''
			return {
				key: rule.id,
				cells: { label: `${++number}`, value: [rule.text.trim(), agreed, review].filter(Boolean).join('\n') },
			}
		})
		return [heading(`${id}/title`, label, from), { key: id, kind: 'facts', rows }]
	})
}

function agreedWords({ doc, locale }: ToldFrom, rule: NetworkRule): string {
	const names = agreementOn(doc, rule).agreed.flatMap((id) => findActor(doc, id)?.name.trim() || [])
	const sorted = names.sort((a, b) => a.localeCompare(b, 'de'))
	return sorted.length > 0 ? t(`Zugestimmt: ${sorted.join(', ')}`, `Agreed: ${sorted.join(', ')}`)[locale] : ''
}

/** The rules of the network as a paper that can be handed out. */
export const networkRules: DocumentKind = {
	id: 'networkRules',
	name: t('Netzwerkregeln', 'Network rules'),
	line: t(
		'Die beschlossenen Regeln als Papier, mit denen, die zugestimmt haben',
		'The adopted rules on paper, with those who agreed',
	),
	title: ({ workshop, locale }) =>
		locale === 'de' ? `Regeln des Netzwerks „${workshop}“` : `Rules of the network “${workshop}”`,
	outline: (from) => [
		facts(
			'head',
			{
				network: { label: t('Netzwerk', 'Network'), value: from.workshop },
				day: { label: t('Stand', 'As of'), value: from.today ? dayIn(from.today)[from.locale] : '' },
			},
			from,
		),
		'rules',
		...toWrite('keeping', t('Wer achtet darauf?', 'Who sees to it?'), from),
	],
	tell: byName({ rules }),
	sources: { rules: t('den Netzwerkregeln', 'the network rules') },
}
