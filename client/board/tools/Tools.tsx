import { Fragment, type KeyboardEvent, type MouseEvent, useRef } from 'react'
import { type Editor, useValue } from 'tldraw'
import { fileTypes } from '../../pictures/accepted.ts'
import { useValue as useShared } from '../../sync/RoomContext.ts'
import { useTexts } from '../../texts/texts.ts'
import { Icon, type IconName } from '../../ui/icon.tsx'
import { Menu, type MenuItem } from '../../ui/Menu.tsx'
import { usePhone } from '../../ui/useMedia.ts'
import { useBoardServices } from '../canvas/services.ts'
import { placeByKeyboard } from './placeByKeyboard.ts'
import { toolTexts } from './texts.ts'
import { blockTray, phoneTray, type Tool, trayFor, wideTray } from './toolList.ts'

/** The tray of tools. Arrow keys walk through it; what one picks goes back to the board with one. */
export function Tools({
	editor,
	offers,
	mayWrite,
	mayPoint,
}: {
	editor: Editor
	offers: readonly MenuItem[]
	mayWrite: boolean
	/** whether others see what this person points at */
	mayPoint: boolean
}) {
	const { tools: names, toolbar } = useTexts(toolTexts)
	const current = useValue('tool in hand', () => editor.getCurrentToolId(), [editor])
	const files = useRef<HTMLInputElement>(null)
	const isPhone = usePhone()
	const own = useShared(useBoardServices().tray)
	const isOwnOn = own.some(({ isOn }) => isOn)
	const tray = own.length > 0 ? blockTray : isPhone ? phoneTray : wideTray
	const { groups, more } = trayFor(tray, { mayWrite, mayPoint })
	const hasImage = mayWrite && !isPhone && own.length === 0

	const take = (tool: Tool) => (event: MouseEvent) => {
		// A tool of the block that is on is put away by choosing it once more.
		for (const { isOn, onSelect } of own) if (isOn) onSelect()
		// A click without a pointer comes from the keyboard.
		if (event.detail === 0 && placeByKeyboard(editor, tool.id)) return
		editor.setCurrentTool(tool.id)
		editor.focus()
	}
	const button = (tool: Tool) => (
		<ToolButton
			key={tool.id}
			icon={tool.icon}
			label={names[tool.name]}
			shortcut={tool.key}
			isOn={current === tool.id && !(tool.id === 'select' && isOwnOn)}
			onClick={take(tool)}
		/>
	)
	const inMore = more.flat().find(({ id }) => id === current)
	const chooseImage = () => files.current?.click()
	return (
		<div className="board-float board-tools" role="toolbar" aria-label={toolbar} onKeyDown={walk}>
			{groups.map((group, i) => (
				<Fragment key={group[0]?.id}>
					{i > 0 && <span className="board-divider" />}
					{i === 1 &&
						mayWrite &&
						own.map(({ id, label, icon, isOn = false, onSelect }) => (
							<ToolButton key={id} icon={icon} label={label} isOn={isOn} onClick={onSelect} />
						))}
					{group.map(button)}
				</Fragment>
			))}
			{hasImage && <ToolButton icon="image" label={names.image} isOn={false} onClick={chooseImage} />}
			{mayWrite && (
				<>
					<span className="board-divider" />
					<Menu
						trigger={
							<ToolButton
								icon={inMore?.icon ?? 'more'}
								label={inMore ? names[inMore.name] : names.more}
								isOn={!!inMore}
							/>
						}
						groups={[
							...more.map((tools) =>
								tools.map((tool) => ({
									label: names[tool.name],
									icon: tool.icon,
									onSelect: () => {
										editor.setCurrentTool(tool.id)
										editor.focus()
									},
								})),
							),
							...(!hasImage ? [[{ label: names.image, icon: 'image' as const, onSelect: chooseImage }]] : []),
							...(offers.length > 0 ? [offers] : []),
						]}
					/>
				</>
			)}
			<input
				ref={files}
				type="file"
				hidden
				multiple
				accept={fileTypes.join()}
				aria-label={names.image}
				onChange={({ currentTarget }) => {
					void editor.putExternalContent({ type: 'files', files: [...(currentTarget.files ?? [])] })
					currentTarget.value = ''
					editor.focus()
				}}
			/>
		</div>
	)
}

interface ToolButtonProps {
	icon: IconName
	label: string
	shortcut?: string | undefined
	isOn: boolean
	onClick?: (event: MouseEvent) => void
}

function ToolButton({ icon, label, shortcut, isOn, ...rest }: ToolButtonProps) {
	return (
		<button
			type="button"
			className="board-tool"
			aria-pressed={isOn}
			aria-keyshortcuts={shortcut}
			title={shortcut && `${label} – ${shortcut}`}
			{...rest}
		>
			<Icon name={icon} />
			{label}
		</button>
	)
}

function walk(event: KeyboardEvent<HTMLDivElement>) {
	const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
	if (!step) return
	const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('button')]
	const at = buttons.indexOf(document.activeElement as HTMLButtonElement)
	buttons[(at + step + buttons.length) % buttons.length]?.focus()
	event.preventDefault()
}
