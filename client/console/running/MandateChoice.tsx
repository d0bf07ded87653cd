import { mandateMeanings, mandates, setMandate } from '../../../shared/agenda/index.ts'
import { useNow } from '../../agenda/now.ts'
import { useStage } from '../../agenda/stage.ts'
import { useLocale } from '../../texts/locale.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { SegmentedSwitch } from '../../ui/SegmentedSwitch.tsx'
import { runningTexts } from './texts.ts'

/** Asks what becomes of the results until it is agreed on, and says it afterwards, on every wall as well. */
export function MandateChoice() {
	const texts = useTexts(runningTexts).mandate
	const locale = useLocale()
	const { doc } = useStage()
	const { mandate } = useNow()
	if (mandate === undefined) return null
	const options = (Object.keys(mandates) as (keyof typeof mandates)[]).map((value) => ({
		value,
		label: mandates[value][locale],
	}))
	if (mandate === 'open')
		return (
			<div className="console-mandate-asked">
				<Notice
					tone="care"
					title={texts.ask}
					action={
						<span className="console-mandate-answers">
							{options.map(({ value, label }) => (
								<Button key={value} onClick={() => setMandate(doc, value)}>
									{label}
								</Button>
							))}
						</span>
					}
				>
					{texts.asked}
				</Notice>
			</div>
		)
	return (
		<div className="console-mandate">
			<SegmentedSwitch
				label={texts.agreed}
				options={options}
				value={mandate}
				onChange={(value) => setMandate(doc, value)}
			/>
			<p className="ui-caption">{mandateMeanings[mandate][locale]}</p>
		</div>
	)
}
