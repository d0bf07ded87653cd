import { Slot } from 'radix-ui'
import { Menu } from 'radix-ui/internal'
import {
	type KeyboardEvent,
	type PointerEvent,
	type ReactElement,
	type ReactNode,
	useId,
	useRef,
	useState,
} from 'react'
import { focusBack } from './focusBack.ts'
import './Menu.css'

interface MenuFrameProps {
	/** what opens it: a `Button`, or another element that takes handlers and a ref */
	trigger: ReactElement
	className?: string
	align?: 'start' | 'end'
	/** entries of Radix' `Menu`, drawn when it opens */
	children: ReactNode
}

/**
 * What opens below its trigger, and how it opens and closes. As long as it is closed and its trigger has not the focus there
 * is nothing but the trigger: lists have several menus in each of hundreds of rows, and every menu of Radix hears every key
 * of the page.
 */
export function MenuFrame({ trigger, className, align = 'end', children }: MenuFrameProps) {
	const [isOpen, open] = useState(false)
	const [hasFocus, focus] = useState(false)
	const anchor = useRef<HTMLElement>(null)
	const isLeft = useRef(false)
	const [triggerId, contentId] = [useId(), useId()]

	const onPointerDown = (event: PointerEvent) => {
		if (event.button !== 0 || event.ctrlKey) return
		open(!isOpen)
		// What is in it takes the focus.
		if (!isOpen) event.preventDefault()
	}
	const onKeyDown = (event: KeyboardEvent) => {
		if (event.key !== 'Enter' && event.key !== ' ' && event.key !== 'ArrowDown') return
		open(event.key === 'ArrowDown' || !isOpen)
		event.preventDefault()
	}
	return (
		<>
			<Slot.Root
				ref={anchor}
				id={triggerId}
				aria-haspopup="menu"
				aria-expanded={isOpen}
				aria-controls={isOpen ? contentId : undefined}
				data-state={isOpen ? 'open' : 'closed'}
				onFocus={() => focus(true)}
				onBlur={() => focus(false)}
				onPointerDown={onPointerDown}
				onKeyDown={onKeyDown}
			>
				{trigger}
			</Slot.Root>
			{(isOpen || hasFocus) && (
				<Menu.Root open={isOpen} onOpenChange={open} modal={false}>
					<Menu.Anchor virtualRef={anchor} />
					<Menu.Portal>
						<Menu.Content
							id={contentId}
							className={className ? `ui-menu ${className}` : 'ui-menu'}
							aria-labelledby={anchor.current?.id || triggerId}
							align={align}
							sideOffset={4}
							collisionPadding={8}
							onInteractOutside={() => {
								isLeft.current = true
							}}
							onCloseAutoFocus={(event) => {
								if (!isLeft.current) focusBack(anchor.current)
								isLeft.current = false
								event.preventDefault()
							}}
						>
							{children}
						</Menu.Content>
					</Menu.Portal>
				</Menu.Root>
			)}
		</>
	)
}
