import { ContextMenu } from 'radix-ui'

/** One line of the board's menu, with its keys as they stand on a keyboard of the reader's language. */
export function MenuEntry(props: { label: string; keys?: string | undefined; isOn?: boolean; onSelect: () => void }) {
	const { label, keys, isOn, onSelect } = props
	const words = (
		<>
			<span className="tlui-button__label">{label}</span>
			{keys && <kbd className="board-menu-keys">{keys}</kbd>}
		</>
	)
	return isOn === undefined ? (
		<ContextMenu.Item dir="ltr" className="tlui-button tlui-button__menu" onSelect={onSelect}>
			{words}
		</ContextMenu.Item>
	) : (
		<ContextMenu.CheckboxItem
			dir="ltr"
			className="tlui-button tlui-button__menu board-menu-choice"
			checked={isOn}
			onSelect={onSelect}
		>
			{words}
		</ContextMenu.CheckboxItem>
	)
}
