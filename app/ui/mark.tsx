/** An eye whose iris is a shield. */
export function Mark() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path
        d="M2 16s5-9 14-9 14 9 14 9-5 9-14 9S2 16 2 16Z"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.5"
        strokeLinejoin="round"
      />
      <path d="M16 10.5 20.5 12v4.2c0 2.7-1.9 4.6-4.5 5.6-2.6-1-4.5-2.9-4.5-5.6V12L16 10.5Z" fill="currentColor" />
    </svg>
  )
}
