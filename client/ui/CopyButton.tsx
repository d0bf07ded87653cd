import { type ComponentProps, useState } from 'react'
import { useTexts } from '../texts/texts.ts'
import { Button } from './Button.tsx'
import { copyText } from './copyText.ts'
import { uiTexts } from './texts.ts'

/** Copies `text` and says so in its own words until the pointer or the focus leaves it. */
export function CopyButton({ text, label, ...look }: { text: string; label?: string } & ComponentProps<typeof Button>) {
	const texts = useTexts(uiTexts)
	const [outcome, setOutcome] = useState<'copied' | 'byHand'>()
	const forget = () => setOutcome(undefined)
	return (
		<Button
			icon={outcome === 'copied' ? 'check' : 'copy'}
			onClick={async () => setOutcome((await copyText(text)) ? 'copied' : 'byHand')}
			onBlur={forget}
			onPointerLeave={forget}
			{...look}
		>
			<span aria-live="polite">
				{outcome === undefined ? (label ?? texts.copy) : outcome === 'copied' ? texts.copied : texts.copyByHand}
			</span>
		</Button>
	)
}
