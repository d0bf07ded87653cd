import { useEffect, useRef, useState } from 'react'
import type { Failure } from '../api/failure.ts'
import { useTexts } from '../texts/texts.ts'
import { Button } from '../ui/Button.tsx'
import { barTexts } from './barTexts.ts'
import { NotDone } from './NotDone.tsx'

/** Asks, below the strip, before everything in a rehearsal goes. */
export function EndRehearsal({
	onEnd,
	onClose,
}: {
	/** Ends it; who has ended it has left this page, unless something went wrong. */
	onEnd: () => Promise<Failure | undefined>
	onClose: () => void
}) {
	const texts = useTexts(barTexts).ending
	const [isBusy, setBusy] = useState(false)
	const [failure, setFailure] = useState<Failure>()
	const asked = useRef<HTMLElement>(null)
	useEffect(() => asked.current?.focus(), [])
	const end = async () => {
		setBusy(true)
		const failed = await onEnd()
		setFailure(failed)
		setBusy(failed === undefined)
	}
	return (
		<section
			ref={asked}
			className="rehearsal-panel"
			aria-label={texts.title}
			tabIndex={-1}
			onKeyDown={(event) => event.key === 'Escape' && onClose()}
		>
			<h2>{texts.title}</h2>
			<p>{texts.lead}</p>
			{failure && <NotDone failure={failure} />}
			<div className="rehearsal-hands">
				<Button kind="danger" disabled={isBusy} onClick={() => void end()}>
					{isBusy ? `${texts.working} …` : texts.confirm}
				</Button>
				<Button disabled={isBusy} onClick={onClose}>
					{texts.cancel}
				</Button>
			</div>
		</section>
	)
}
