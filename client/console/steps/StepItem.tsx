import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react'
import type { Step } from '../../../shared/agenda/index.ts'
import { textFields } from '../../../shared/text/fields.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Menu, type MenuItem } from '../../ui/Menu.tsx'
import { useConduct } from '../conduct.ts'
import { useStepWords } from '../settings/useStepWords.ts'
import { dragStep } from './dragStep.ts'
import { stepsTexts } from './texts.ts'
import type { StepActions } from './useStepActions.ts'

type StepState = 'done' | 'running' | 'coming'

/** A step of the agenda: its state, what is set, how long. It opens its settings; its menu does the rest. */
export function StepItem({
	step,
	number,
	of,
	state,
	actions,
	onStart,
}: {
	step: Step
	/** counted from 1 */
	number: number
	of: number
	state: StepState
	actions: StepActions
	/** out of its turn */
	onStart: (step: Step) => void
}) {
	const texts = useTexts(stepsTexts)
	const words = useStepWords()
	const conduct = useConduct()
	const title = words.title(step)
	const line = useRef<HTMLLIElement>(null)
	useEffect(() => {
		if (state === 'running') line.current?.scrollIntoView?.({ block: 'nearest' })
	}, [state])
	const running: MenuItem[] =
		state === 'running' ? [] : [{ label: texts.start, icon: 'play', onSelect: () => onStart(step) }]
	const moves: MenuItem[] = []
	if (number > 1) moves.push({ label: texts.up, icon: 'up', onSelect: () => actions.move(step.id, -1) })
	if (number < of) moves.push({ label: texts.down, icon: 'down', onSelect: () => actions.move(step.id, 1) })
	const editing: MenuItem[] = [
		{ label: texts.edit, icon: 'settings', onSelect: () => conduct.edit(step.id) },
		{ label: texts.rename, icon: 'edit', onSelect: () => actions.rename(step.id) },
		{ label: texts.duplicate, icon: 'copy', onSelect: () => actions.duplicate(step) },
		{ label: texts.addBefore, icon: 'plus', onSelect: () => conduct.add(step.id) },
	]
	const removing: MenuItem = { label: texts.remove, icon: 'trash', danger: true, onSelect: () => actions.remove(step) }

	return (
		<li
			ref={line}
			className="agenda-step"
			data-step={step.id}
			data-state={state}
			aria-current={state === 'running' ? 'step' : undefined}
			onKeyDown={(event) => actions.onKeyDown(event, step.id)}
		>
			<span className="console-number">{state === 'done' ? <Icon name="check" size={16} /> : number}</span>
			{actions.renaming === step.id ? (
				<StepName title={step.title} onEnd={(name) => actions.endRenaming(step.id, name)} />
			) : (
				<button
					type="button"
					className="agenda-step-open"
					data-part="open"
					aria-label={[texts.step(number, title), words.summary(step), texts.state[state]].filter(Boolean).join(', ')}
					onClick={() => conduct.edit(step.id)}
				>
					<b>{title}</b> <span className="ui-caption">{words.summary(step)}</span>
				</button>
			)}
			<span className="agenda-minutes">{step.minutes > 0 && texts.minutes(step.minutes)}</span>
			{state !== 'running' && actions.renaming !== step.id && (
				<Button
					kind="icon"
					size="small"
					icon="play"
					className="agenda-start"
					aria-label={texts.startNamed(title)}
					title={texts.start}
					onClick={() => onStart(step)}
				/>
			)}
			<Menu
				trigger={<Button kind="icon" size="small" icon="more" aria-label={texts.more(title)} />}
				groups={[editing, moves, running, state === 'running' ? [] : [removing]].filter((items) => items.length > 0)}
			/>
			<Button
				kind="icon"
				size="small"
				icon="grip"
				tabIndex={-1}
				className="agenda-grip"
				aria-label={texts.drag(title)}
				title={texts.dragHint}
				onPointerDown={(event) => dragStep(event, step.id, (before) => actions.moveBefore(step.id, before))}
			/>
		</li>
	)
}

/** The title of a step being rewritten in its place. Enter and leaving keep it, Escape does not. */
function StepName({ title, onEnd }: { title: string; onEnd: (title: string | undefined) => void }) {
	const texts = useTexts(stepsTexts)
	const field = useRef<HTMLInputElement>(null)
	const ended = useRef(false)
	useLayoutEffect(() => {
		field.current?.focus()
		field.current?.select()
	}, [])
	const end = (name: string | undefined) => {
		// A field that goes away loses the focus, too.
		if (ended.current) return
		ended.current = true
		onEnd(name)
	}
	const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
		if (event.nativeEvent.isComposing) return
		if (event.key !== 'Enter' && event.key !== 'Escape') return
		event.preventDefault()
		event.stopPropagation()
		end(event.key === 'Enter' ? event.currentTarget.value : undefined)
	}
	return (
		<input
			ref={field}
			className="ui-input agenda-name"
			aria-label={texts.name}
			defaultValue={title}
			maxLength={textFields.agendaTitle.limit}
			onKeyDown={onKeyDown}
			onBlur={(event) => end(event.currentTarget.value)}
		/>
	)
}
