import { ContextMenu } from 'radix-ui'
import { Icon } from '../../ui/icon.tsx'

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
		<ContextMenu.CheckboxItem dir="ltr" className="tlui-button tlui-button__menu" checked={isOn} onSelect={onSelect}>
			{words}
			<ContextMenu.ItemIndicator className="board-menu-check">
				<Icon name="check" size={16} />
			</ContextMenu.ItemIndicator>
		</ContextMenu.CheckboxItem>
	)
}
