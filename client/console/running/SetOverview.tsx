import { type Now, phonePages, type Step, stepPages, writers } from '../../../shared/agenda/index.ts'
import { saysSame } from '../../../shared/lib/keepSame.ts'
import { attributions } from '../../../shared/rounds/index.ts'
import { useLocale } from '../../texts/locale.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon, type IconName } from '../../ui/icon.tsx'
import { useConduct } from '../conduct.ts'
import { settingsTexts } from '../settings/texts.ts'
import { useStepWords } from '../settings/useStepWords.ts'
import { runningTexts } from './texts.ts'

/** All that holds while the step runs, or will hold, to be read at a glance; and what the moderation noted for it. */
export function SetOverview({ step, round }: { step: Step; round: Now['round'] }) {
	const texts = useTexts(runningTexts)
	const { grid, hidden, open, nothing, questionAndClock } = useTexts(settingsTexts)
	const locale = useLocale()
	const words = useStepWords()
	const { edit, beginAnew } = useConduct()
	const settings = round?.settings ?? step.round
	const isSecret = settings !== undefined && (settings.kind !== 'cards' || settings.hidden)
	const isHidden = isSecret && round?.state !== 'revealed'
	// Phones show the plan below the question.
	const showsPlan = step.page === 'tasks' && step.phone === 'question'
	const isTotal = settings !== undefined && settings.kind !== 'cards' && settings.kind !== 'consensus'
	const set: readonly { icon: IconName; name: string; value: string }[] = [
		{ icon: 'card', name: grid.collects, value: settings ? words.collected(settings) : nothing },
		{
			icon: isHidden ? 'hidden' : 'eye',
			name: grid.visibility,
			value: !settings ? grid.none : isHidden ? hidden : isSecret ? grid.revealed : open,
		},
		{
			icon: 'lock',
			name: grid.attribution,
			value: !settings ? grid.none : isTotal ? grid.secret : attributions[settings.attribution][locale],
		},
		{ icon: 'edit', name: grid.writers, value: writers[step.writers][locale] },
		{ icon: 'phone', name: grid.phone, value: showsPlan ? stepPages.tasks[locale] : phonePages[step.phone][locale] },
		{ icon: 'screen', name: grid.shown, value: words.shown(step) || questionAndClock },
	]
	const isChanged = round?.state === 'open' && step.round !== undefined && !saysSame(step.round, round.settings)
	return (
		<section className="console-set">
			<h3>
				{texts.settings}
				<Button kind="link" size="small" onClick={() => edit(step.id)}>
					{texts.change}
				</Button>
			</h3>
			<dl>
				{set.map(({ icon, name, value }) => (
					<div key={name}>
						<dt>
							<Icon name={icon} />
							{name}
						</dt>
						<dd title={value}>{value}</dd>
					</div>
				))}
			</dl>
			{step.note && (
				<p className="console-note">
					<Icon name="pen" size={16} label={texts.note} />
					{step.note}
				</p>
			)}
			{isChanged && (
				<p className="console-changed">
					{texts.changed}{' '}
					<Button size="small" onClick={beginAnew}>
						{texts.newRound}
					</Button>
				</p>
			)}
		</section>
	)
}
