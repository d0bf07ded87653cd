import type * as Y from 'yjs'
import { chapterElement, ruleElement } from '../../blocks/rulebook/index.ts'
import { dayIn } from '../../findings/dayIn.ts'
import type { Finding } from '../../findings/index.ts'
import { agreementOn, isNamed, listActors, listRules, type NetworkRule, type Term } from '../../registry/index.ts'
import type { Now } from '../method.ts'
import { chapters } from '../ruleChapters.ts'
import { enough, type rules } from './rules.ts'

type Rule = keyof typeof rules
type Said = Pick<Finding, 'sign' | 'tone' | 'title' | 'sentence' | 'task'>

const quoted = ({ text }: NetworkRule): Term => ({ de: `„${text.trim()}“`, en: `“${text.trim()}”` })

const about = (rule: NetworkRule, is: Rule, said: Said): Finding => ({
	...{ key: `${is}/${rule.id}`, rule: is, elements: [ruleElement(rule.id)] },
	...said,
})

/** Everything that can be found in the rules of a network; rules without words are still being written. */
export function analyse(doc: Y.Doc, _id?: string, { today }: Now = {}): Finding[] {
	const written = listRules(doc).filter(({ text, state }) => text.trim() && state !== 'repealed')
	return [
		...fewAgreed(doc, written),
		...(today === undefined ? [] : reviewDue(written, today)),
		...vetoes(doc, written),
		...emptyChapters(written),
	]
}

/** What only a few agreed on is forgotten within the year (handbook 6.2.3). */
function fewAgreed(doc: Y.Doc, written: readonly NetworkRule[]): Finding[] {
	const active = listActors(doc).filter((actor) => isNamed(actor) && actor.involvement === 'active')
	if (active.length < enough.organisations) return []
	return written.flatMap((rule) => {
		const { agreed } = agreementOn(doc, rule)
		const behind = active.filter(({ id }) => agreed.includes(id)).length
		if (rule.state !== 'agreed' || behind >= active.length * enough.part) return []
		const words = quoted(rule)
		return about(rule, 'fewAgreed', {
			...{ sign: 'count', tone: 'bad' },
			title: {
				de: `Beschlossen von wenigen: ${behind} von ${active.length}`,
				en: `Adopted by few: ${behind} of ${active.length}`,
			},
			sentence: {
				de: `${words.de} gilt, aber nur ${behind} von ${active.length} aktiven Organisationen haben zugestimmt.`,
				en: `${words.en} holds, but only ${behind} of ${active.length} active organisations have agreed.`,
			},
			task: { de: `Zustimmung einholen zu ${words.de}`, en: `Ask the others to agree to ${words.en}` },
		})
	})
}

const reviewDue = (written: readonly NetworkRule[], today: string): Finding[] =>
	written.flatMap((rule) => {
		if (rule.review === undefined || rule.review >= today) return []
		const words = quoted(rule)
		return about(rule, 'reviewDue', {
			...{ sign: 'open', tone: 'care' },
			title: { de: 'Überprüfung fällig', en: 'Review due' },
			sentence: {
				de: `${words.de} sollte bis ${dayIn(rule.review).de} überprüft werden: Stimmt sie noch?`,
				en: `${words.en} was to be reviewed by ${dayIn(rule.review).en}: does it still fit?`,
			},
			task: { de: `Regel überprüfen: ${words.de}`, en: `Review the rule ${words.en}` },
		})
	})

function vetoes(doc: Y.Doc, written: readonly NetworkRule[]): Finding[] {
	const names = new Map(listActors(doc).map(({ id, name }) => [id, name.trim()]))
	return written.flatMap((rule) => {
		const held = agreementOn(doc, rule).reservations.flatMap(({ actor, why }) => {
			const name = names.get(actor)
			return name ? [why ? `${name} (${why})` : name] : []
		})
		if (held.length === 0) return []
		const [words, who] = [quoted(rule), held.sort().join(', ')]
		return about(rule, 'veto', {
			...{ sign: 'break', tone: 'care' },
			title: {
				de: held.length === 1 ? 'Ein offener Vorbehalt' : `${held.length} offene Vorbehalte`,
				en: held.length === 1 ? 'An open reservation' : `${held.length} open reservations`,
			},
			sentence: { de: `${words.de}: ${who}.`, en: `${words.en}: ${who}.` },
			task: { de: `Vorbehalt klären zu ${words.de}`, en: `Settle the reservation about ${words.en}` },
		})
	})
}

function emptyChapters(written: readonly NetworkRule[]): Finding[] {
	if (written.length === 0) return []
	return chapters
		.filter(({ id }) => !written.some(({ chapter }) => chapter === id))
		.map(({ id, label, questions: [first] }) => ({
			...{ key: `chapterEmpty/${id}`, rule: 'chapterEmpty', sign: 'missing', tone: 'plain' },
			title: { de: `Noch keine Regel: ${label.de}`, en: `No rule yet: ${label.en}` },
			sentence: {
				de: `Zu „${label.de}“ ist nichts vereinbart. ${first.de}`,
				en: `Nothing is agreed on “${label.en}”. ${first.en}`,
			},
			elements: [chapterElement(id)],
		}))
}
