import { type Actor, type RuleState, ruleStates } from '../../../shared/registry/index.ts'
import { dayInWords, useToday } from '../../days/days.ts'
import { useLocale } from '../../texts/locale.ts'
import { useTexts } from '../../texts/texts.ts'
import { Icon, type IconName } from '../../ui/icon.tsx'
import type { ToldRule } from './observe.ts'
import { rulebookTexts } from './texts.ts'

const signs: Readonly<Record<RuleState, IconName>> = {
	proposed: 'bulb',
	discussed: 'people',
	agreed: 'check',
	repealed: 'close',
}

/** How far a rule is: its sign and its word. */
export function RuleSign({ state }: { state: RuleState }) {
	const locale = useLocale()
	return (
		<span className="rule-state" data-state={state}>
			<Icon name={signs[state]} size={16} />
			{ruleStates[state][locale]}
		</span>
	)
}

/** Who stands behind a rule, who has which reservation, which decision adopted it, when it is looked at again. */
export function RuleFacts({
	told: { rule, behind, decision },
	everybody,
}: {
	told: ToldRule
	everybody: readonly Actor[]
}) {
	const texts = useTexts(rulebookTexts)
	const locale = useLocale()
	const today = useToday()
	const agreed = everybody.filter(({ id }) => behind.agreed.includes(id))
	const active = everybody.filter(({ involvement }) => involvement === 'active')
	const held = behind.reservations.flatMap(({ actor, why }) => {
		const name = everybody.find(({ id }) => id === actor)?.name
		return name === undefined ? [] : [{ actor, name, why }]
	})
	const isOverdue = rule.review !== undefined && rule.review < today && rule.state !== 'repealed'
	return (
		<ul className="rule-facts">
			<li>
				{agreed.length === 0 ? texts.noneAgreed : texts.agreedBy(agreed.map(({ name }) => name).join(', '))}
				{agreed.length > 0 && active.length > 0 && (
					<small> ({texts.agreed(agreed.filter((each) => active.includes(each)).length, active.length)})</small>
				)}
			</li>
			{held.map(({ actor, name, why }) => (
				<li key={actor} data-care>
					<Icon name="warning" size={16} /> {texts.reservation(name)}: {why || texts.noReason}
				</li>
			))}
			{decision && <li>{texts.decision(decision)}</li>}
			{rule.review !== undefined && (
				<li data-care={isOverdue || undefined}>
					{isOverdue && <Icon name="clock" size={16} />}{' '}
					{(isOverdue ? texts.overdue : texts.review)(dayInWords(rule.review, locale))}
				</li>
			)}
		</ul>
	)
}
