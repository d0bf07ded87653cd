import {
	DefaultContextMenu,
	type TLUiContextMenuProps,
	TldrawUiMenuGroup,
	TldrawUiMenuSubmenu,
	useActions,
	useEditor,
	useValue,
} from 'tldraw'
import { useTexts } from '../../texts/texts.ts'
import { cardTexts } from '../cards/texts.ts'
import { wantedPicture } from '../export/wanted.ts'
import { isHeldIn, protection, protectSelected } from '../protection/protecting.ts'
import { CardMenu } from './CardMenu.tsx'
import { MenuEntry } from './MenuEntry.tsx'
import { menuTexts } from './texts.ts'
import './menu.css'

/** The menu of the right mouse button: what one can do without it too, and nothing that belongs to other screens. */
export function BoardMenu(props: TLUiContextMenuProps) {
	return (
		<DefaultContextMenu {...props}>
			<BoardMenuEntries />
		</DefaultContextMenu>
	)
}

type ActionName = keyof typeof menuTexts.de.actions

function BoardMenuEntries() {
	const editor = useEditor()
	const actions = useActions()
	const texts = useTexts(menuTexts)
	const keys: Partial<Record<ActionName, string>> = texts.keys
	const cards = useTexts(cardTexts)
	const has = useValue('what the menu can do', () => stateOf(editor), [editor])
	const protects = useValue('protection', () => protection(editor), [editor])
	const entry = (name: ActionName) => (
		<MenuEntry
			key={name}
			label={texts.actions[name]}
			keys={keys[name]}
			onSelect={() => void actions[name]?.onSelect('context-menu')}
		/>
	)
	return (
		<>
			{has.right && <CardMenu />}
			<TldrawUiMenuGroup id="clipboard">
				{has.selection && has.right && entry('cut')}
				{has.selection && entry('copy')}
				{has.right && entry('paste')}
				{has.selection && has.right && entry('duplicate')}
				{has.selection && has.right && entry('delete')}
			</TldrawUiMenuGroup>
			{has.selection && has.right && (
				<TldrawUiMenuGroup id="change">
					{has.group && entry('group')}
					{has.ungroup && entry('ungroup')}
					<TldrawUiMenuSubmenu id="order" label={cards.order}>
						<TldrawUiMenuGroup id="order">
							{(['bring-to-front', 'bring-forward', 'send-backward', 'send-to-back'] as const).map(entry)}
						</TldrawUiMenuGroup>
					</TldrawUiMenuSubmenu>
				</TldrawUiMenuGroup>
			)}
			{has.right && (
				<TldrawUiMenuGroup id="lock">
					{protects && (
						<MenuEntry label={cards[protects]} onSelect={() => protectSelected(editor, protects === 'protect')} />
					)}
					{has.selection && entry('toggle-lock')}
					{has.locked && entry('unlock-all')}
				</TldrawUiMenuGroup>
			)}
			<TldrawUiMenuGroup id="board">
				{entry('select-all')}
				<MenuEntry label={texts.picture} onSelect={() => wantedPicture.set(editor.getCurrentPageId())} />
				{entry('open-kbd-shortcuts')}
			</TldrawUiMenuGroup>
		</>
	)
}

function stateOf(editor: ReturnType<typeof useEditor>) {
	// What is kept from this person can be come by with the keyboard, and nothing can be done with it.
	const shapes = editor.getSelectedShapes().filter((shape) => !isHeldIn(editor, shape))
	return {
		right: !editor.getIsReadonly(),
		selection: shapes.length > 0,
		group: shapes.length > 1,
		ungroup: shapes.some(({ type }) => type === 'group'),
		locked: editor.getCurrentPageShapes().some((shape) => shape.isLocked && !isHeldIn(editor, shape)),
	}
}
