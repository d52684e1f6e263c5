"""What things cost, measured side by side in one run. Figures are ratios: machines are noisy."""
