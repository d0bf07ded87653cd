import { type PointerEvent, useId, useRef, useState } from 'react'
import { useTexts } from '../../texts/texts.ts'
import { codeLength, codeSigns } from './codeSigns.ts'
import { codeTexts } from './texts.ts'

/**
 * Six boxes to look at, one field to type in: pasting, screen readers and phone keyboards see a single input. The box
 * at the caret is the one marked; a tap on a box puts the caret there.
 */
export function CodeField({
	signs,
	onChange,
	describedBy,
	invalid,
}: {
	signs: string
	onChange: (signs: string) => void
	describedBy?: string | undefined
	invalid?: boolean
}) {
	const { label } = useTexts(codeTexts)
	const id = useId()
	const input = useRef<HTMLInputElement>(null)
	const [caret, setCaret] = useState(signs.length)
	const marked = Math.min(caret, codeLength - 1)

	const placeCaret = (event: PointerEvent<HTMLInputElement>) => {
		const { left, width } = event.currentTarget.getBoundingClientRect()
		const box = Math.floor(((event.clientX - left) / width) * codeLength)
		const at = Math.min(box, signs.length)
		event.currentTarget.setSelectionRange(at, Math.min(at + 1, signs.length))
	}

	return (
		<div className="code-field" data-invalid={invalid || undefined}>
			<label htmlFor={id} className="ui-hidden-text">
				{label}
			</label>
			<input
				ref={input}
				id={id}
				value={signs}
				onChange={(event) => {
					onChange(codeSigns(event.target.value))
					setCaret(event.target.selectionStart ?? codeLength)
				}}
				onSelect={(event) => setCaret(event.currentTarget.selectionStart ?? codeLength)}
				onPointerUp={placeCaret}
				autoComplete="off"
				autoCapitalize="characters"
				autoCorrect="off"
				spellCheck={false}
				aria-describedby={describedBy}
				aria-invalid={invalid || undefined}
			/>
			<span aria-hidden="true">
				{Array.from({ length: codeLength }, (_, box) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: a box is its place
					<span key={box} data-marked={box === marked || undefined}>
						{signs[box]}
					</span>
				))}
			</span>
		</div>
	)
}
