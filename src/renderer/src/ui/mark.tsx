/** The product's own mark: a shield with a P. Not an emblem of anyone. */
export function Mark({ size = 24 }: { size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={2}
      strokeLinejoin="round"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <path d="M12 2.6 20.2 5v7c0 4.6-3.3 7.9-8.2 9.6C7.1 19.9 3.8 16.6 3.8 12V5z" />
      <path d="M9.7 16.2V8h3.3a2.5 2.5 0 0 1 0 5H9.7" stroke="var(--rail-mark)" />
    </svg>
  );
}
