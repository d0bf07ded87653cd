import { type FormEvent, useState } from 'react'
import { crowdSizes } from '../../shared/rehearsal/index.ts'
import type { Failure } from '../api/failure.ts'
import { useTexts } from '../texts/texts.ts'
import { Button } from '../ui/Button.tsx'
import { SegmentedSwitch } from '../ui/SegmentedSwitch.tsx'
import { barTexts } from './barTexts.ts'
import type { CrowdChoice } from './keptCrowd.ts'
import { NotDone } from './NotDone.tsx'

/** How many times as fast as people they are. */
const tempi = { slow: 1, quick: 4 } as const

/** Which people are to come: how many, how fast, and from where. */
export function CrowdChoiceForm({
	organisations,
	onBegin,
}: {
	organisations: readonly string[]
	onBegin: (choice: CrowdChoice) => Promise<Failure | undefined>
}) {
	const texts = useTexts(barTexts).choice
	const [count, setCount] = useState<string>(String(crowdSizes[1]))
	const [tempo, setTempo] = useState<keyof typeof tempi>('quick')
	const [leftOut, leaveOut] = useState<ReadonlySet<string>>(new Set())
	const [isBusy, setBusy] = useState(false)
	const [failure, setFailure] = useState<Failure>()
	const chosen = organisations.filter((name) => !leftOut.has(name))

	const begin = async (event: FormEvent) => {
		event.preventDefault()
		if (isBusy) return
		setBusy(true)
		setFailure(await onBegin({ count: Number(count), organisations: chosen, tempo: tempi[tempo] }))
		setBusy(false)
	}
	const choose = (name: string, isChosen: boolean) => {
		const left = new Set(leftOut)
		if (isChosen) left.delete(name)
		else left.add(name)
		leaveOut(left)
	}
	return (
		<form className="rehearsal-choice" onSubmit={(event) => void begin(event)}>
			<p>{texts.lead}</p>
			<div>
				<b>{texts.count}</b>
				<SegmentedSwitch
					label={texts.count}
					options={crowdSizes.map((size) => ({ value: String(size), label: texts.countOf(size) }))}
					value={count}
					onChange={setCount}
				/>
			</div>
			<div>
				<b>{texts.tempo}</b>
				<SegmentedSwitch
					label={texts.tempo}
					options={[
						{ value: 'slow', label: texts.slow },
						{ value: 'quick', label: texts.quick },
					]}
					value={tempo}
					onChange={setTempo}
				/>
			</div>
			{organisations.length === 0 ? (
				<p className="ui-quiet">{texts.none}</p>
			) : (
				<details>
					<summary>{texts.organisations(chosen.length, organisations.length)}</summary>
					<ul>
						{organisations.map((name) => (
							<li key={name}>
								<label>
									<input
										type="checkbox"
										checked={!leftOut.has(name)}
										onChange={(event) => choose(name, event.target.checked)}
									/>
									{name}
								</label>
							</li>
						))}
					</ul>
				</details>
			)}
			{failure && <NotDone failure={failure} />}
			<Button kind="main" icon="addPerson" type="submit">
				{isBusy ? `${texts.beginning} …` : texts.begin}
			</Button>
		</form>
	)
}
