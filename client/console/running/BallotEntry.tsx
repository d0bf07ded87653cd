import { useState } from 'react'
import { newId } from '../../../shared/lib/ids.ts'
import type { BallotRound, Marks } from '../../../shared/rounds/index.ts'
import { useStage } from '../../agenda/stage.ts'
import type { Failure } from '../../api/failure.ts'
import { BallotForm } from '../../rounds/BallotForm.tsx'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Failed } from './Failed.tsx'
import { runningTexts } from './texts.ts'

/** One ballot after the other for people without a device. */
export function BallotEntry({ round, settings }: { round: string; settings: BallotRound }) {
	const texts = useTexts(runningTexts).ballot
	const { server, token } = useStage()
	const [isOpen, open] = useState(false)
	const [ballot, setBallot] = useState(blank)
	const [count, setCount] = useState(0)
	const [failure, setFailure] = useState<Failure>()
	const [isEmpty, setEmpty] = useState(false)
	const [sending, setSending] = useState(false)

	const { id, marks } = ballot
	const put = async () => {
		setEmpty(!marks)
		if (sending || !marks) return
		setSending(true)
		const answer = await server.putBallot(token(), round, { marks, attribution: settings.attribution, for: id })
		setSending(false)
		setFailure(answer.ok ? undefined : answer.failure)
		if (!answer.ok) return
		setCount(count + 1)
		setBallot(blank())
	}
	const mark = (next: Marks) => {
		setEmpty(false)
		setBallot({ id, marks: next })
	}
	return (
		<section className="console-entry">
			<h3>
				{texts.title}
				<Button kind="link" size="small" aria-expanded={isOpen} onClick={() => open(!isOpen)}>
					{isOpen ? texts.close : texts.open}
				</Button>
			</h3>
			{isOpen && (
				<>
					<BallotForm key={id} settings={settings} marks={marks} onChange={mark} />
					<Button onClick={put}>{texts.put}</Button>
					{failure && <Failed failure={failure} />}
				</>
			)}
			<p className="ui-caption" role="status">
				{isEmpty ? texts.empty : count > 0 && texts.kept(count)}
			</p>
		</section>
	)
}

/** An empty ballot with an id of its own, which it keeps however often it is sent. */
const blank = (): { readonly id: string; readonly marks?: Marks } => ({ id: newId() })
